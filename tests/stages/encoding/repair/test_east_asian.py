"""UTF-8 that was read as an East Asian charset is repaired line by line; East Asian text is not."""

import pytest
from tests.passes import run_pass

from newsclean.document import Document
from newsclean.stages.encoding.repair.east_asian import repair_east_asian

FERRY = "船長によると、航海は二時間かかり、切符は前日の夜に売り切れていた。"


def repaired(text: str) -> str:
    return Document(text).apply("east-asian", run_pass(repair_east_asian, Document(text))).text


def read(text: str, charset: str) -> str:
    """What UTF-8 looks like when it is read as another charset."""
    return text.encode().decode(charset)


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        pytest.param("The café on the quay stays open.", "gb18030", id="one letter of French: caf茅"),
        pytest.param("Die Brücke über die Förde bleibt zu.", "gb18030", id="umlauts: Br眉cke"),
        pytest.param("El niño llegó a la estación mañana.", "gb18030", id="Spanish as GB 18030"),
        pytest.param("Die Brücke über die Förde bleibt zu.", "cp949", id="umlauts as cp949"),
        pytest.param("Die Brücke über die Förde bleibt zu.", "cp932", id="umlauts as cp932: half-width kana"),
        pytest.param("今日の天気は晴れです", "gb18030", id="Japanese as GB 18030"),
        pytest.param("渡轮在黎明时离开", "gb18030", id="Chinese as GB 18030"),
        pytest.param("Паром отошёл от причала", "gb18030", id="Russian as GB 18030"),
        pytest.param("никто не заметил", "cp932", id="Russian as cp932"),
    ],
)
def test_utf8_read_as_an_east_asian_charset_is_repaired(text, charset):
    damaged = read(text, charset)

    assert damaged != text
    assert repaired(damaged) == text
    assert repaired(f"First line.\n{damaged}\nLast line.\n") == f"First line.\n{text}\nLast line.\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Nothing but ASCII.", id="ASCII"),
        pytest.param("渡轮在黎明时分离开码头，没有人注意到。船长说，航程需要两个小时。", id="Chinese"),
        pytest.param("渡輪在黎明時分離開碼頭，沒有人注意到。船長說，航程需要兩個小時。", id="Chinese of Taiwan"),
        pytest.param(FERRY, id="Japanese"),
        pytest.param("여객선은 새벽에 부두를 떠났지만 아무도 알아차리지 못했다.", id="Korean"),
        pytest.param("ﾌｪﾘｰは夜明けに港を出た｡ｶﾒﾗ", id="half-width kana"),
        pytest.param("会社のWebサイトはNikkeiに似ている", id="Latin words inside Japanese"),
        pytest.param("这辆car很nice，我们去KTV吧", id="Latin words inside Chinese"),
        pytest.param("The dish, 茅台 (Maotai), is a spirit", id="a Chinese name in English"),
        pytest.param("She signed her letters with 陈 and left", id="a lone character in English"),
        pytest.param("A tattoo that read 愛and nothing else", id="a character stuck to an English word"),
        pytest.param(
            "The poet 李白 wrote of 月 and 酒, the curator said in a talk", id="characters in an English talk"
        ),
        pytest.param(
            "K팝 and J-ポップ fans met at 7 in the hall of the town", id="Korean and Japanese genres in English"
        ),
        pytest.param("醫院及醫療機構之經費，係由政府編列。", id="formal Chinese"),
        pytest.param("龘靐齉齾爩麤 are the characters with most strokes", id="rare characters"),
        pytest.param("鈥, 钬 and 鎂 are metals; 鐵 is another", id="names of metals"),
        pytest.param("銀行、鐵路、鏡子、鉛筆、錢包、鋼琴。", id="a row of words of metal"),
        pytest.param("漢字ㄅㄆㄇ注音", id="bopomofo"),
        pytest.param("한국어 漢字 병용 표기", id="Korean with hanja"),
        pytest.param("Ｆｅｒｒｙ　１２３", id="full-width letters"),
        pytest.param("😀👩‍🚒 ★☆", id="emoji"),
    ],
)
def test_right_text_stays(text):
    doc = Document(text)

    assert doc.apply("east-asian", run_pass(repair_east_asian, doc)) is doc


def test_only_damaged_lines_change_and_can_be_undone():
    text = f"{FERRY}\n{read('今日の天気は晴れです', 'gb18030')}\n{FERRY}\n"
    doc = Document(text)
    doc = doc.apply("east-asian", run_pass(repair_east_asian, doc))

    assert doc.text == f"{FERRY}\n今日の天気は晴れです\n{FERRY}\n"
    assert doc.source() == text
