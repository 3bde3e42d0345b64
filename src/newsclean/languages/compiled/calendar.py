"""Made from languages/data by `python -m newsclean.languages.compile`. Do not edit."""

MONTHS: dict[str, int] = {
    'januarie': 1, 'februarie': 2, 'maart': 3, 'mei': 5, 'junie': 6, 'augustus': 8, 'september': 9, 'oktober': 10,
    'november': 11, 'desember': 12, 'ጃንዋሪ': 1, 'ፌብሩዋሪ': 2, 'ማርች': 3, 'ኤፕሪል': 4, 'ሜይ': 5, 'ጁን': 6, 'ጁላይ': 7, 'ኦገስት': 8,
    'ሴፕቴምበር': 9, 'ኦክቶበር': 10, 'ኖቬምበር': 11, 'ዲሴምበር': 12, 'يناير': 1, 'فبراير': 2, 'شباط': 2, 'مارس': 3, 'آذار': 3,
    'أبريل': 4, 'ابريل': 4, 'إبريل': 4, 'نيسان': 4, 'مايو': 5, 'أيار': 5, 'يونيو': 6, 'حزيران': 6, 'يوليو': 7,
    'تموز': 7, 'أغسطس': 8, 'اغسطس': 8, 'آب': 8, 'سبتمبر': 9, 'أيلول': 9, 'أكتوبر': 10, 'اكتوبر': 10, 'نوفمبر': 11,
    'ديسمبر': 12, 'yanvar': 1, 'fevral': 2, 'fev': 2, 'mart': 3, 'mar': 3, 'aprel': 4, 'apr': 4, 'may': 5, 'iyun': 6,
    'iyul': 7, 'avqust': 8, 'sentyabr': 9, 'oktyabr': 10, 'okt': 10, 'noyabr': 11, 'dekabr': 12, 'студзень': 1,
    'студзеня': 1, 'лютага': 2, 'люты': 2, 'сакавік': 3, 'сакавіка': 3, 'красавік': 4, 'красавіка': 4, 'май': 5,
    'мая': 5, 'чэрвень': 6, 'чэрвеня': 6, 'ліпень': 7, 'ліпеня': 7, 'жнівень': 8, 'жніўня': 8, 'верасень': 9,
    'верасня': 9, 'кастрычнік': 10, 'кастрычніка': 10, 'лістапад': 11, 'лістапада': 11, 'снежань': 12, 'снежня': 12,
    'януари': 1, 'февруари': 2, 'фев': 2, 'март': 3, 'април': 4, 'апр': 4, 'юни': 6, 'юли': 7, 'август': 8, 'авг': 8,
    'септември': 9, 'октомври': 10, 'окт': 10, 'ноември': 11, 'декември': 12, 'дек': 12, 'জানুয়ারি': 1,
    'ফেব্রুয়ারি': 2, 'মার্চ': 3, 'এপ্রিল': 4, 'মে': 5, 'জুন': 6, 'জুলাই': 7, 'আগস্ট': 8, 'সেপ্টেম্বর': 9,
    'অক্টোবর': 10, 'নভেম্বর': 11, 'ডিসেম্বর': 12, 'genver': 1, 'meurzh': 3, 'ebrel': 4, 'mezheven': 6, 'gouere': 7,
    'eost': 8, 'gwengolo': 9, 'kerzu': 12, 'januar': 1, 'januara': 1, 'februar': 2, 'februara': 2, 'marta': 3,
    'april': 4, 'aprila': 4, 'maj': 5, 'juni': 6, 'juna': 6, 'juli': 7, 'jula': 7, 'august': 8, 'avgusta': 8,
    'septembar': 9, 'septembra': 9, 'oktobar': 10, 'oktobra': 10, 'novembar': 11, 'novembra': 11, 'decembar': 12,
    'decembra': 12, 'gener': 1, 'gen': 1, 'febrer': 2, 'febr': 2, 'març': 3, 'abril': 4, 'abr': 4, 'maig': 5, 'juny': 6,
    'juliol': 7, 'jul': 7, 'agost': 8, 'setembre': 9, 'set': 9, 'octubre': 10, 'oct': 10, 'novembre': 11, 'nov': 11,
    'desembre': 12, 'des': 12, 'leden': 1, 'ledna': 1, 'únor': 2, 'února': 2, 'březen': 3, 'března': 3, 'duben': 4,
    'dubna': 4, 'květen': 5, 'května': 5, 'kvě': 5, 'červen': 6, 'června': 6, 'července': 7, 'červenec': 7, 'čvc': 7,
    'srpen': 8, 'srpna': 8, 'září': 9, 'zář': 9, 'říjen': 10, 'října': 10, 'říj': 10, 'listopad': 11, 'listopadu': 11,
    'lis': 11, 'prosince': 12, 'prosinec': 12, 'pro': 12, 'ionawr': 1, 'chwefror': 2, 'mawrth': 3, 'ebrill': 4,
    'mehefin': 6, 'gorffennaf': 7, 'awst': 8, 'medi': 9, 'hydref': 10, 'tachwedd': 11, 'rhagfyr': 12, 'jan': 1,
    'feb': 2, 'marts': 3, 'jun': 6, 'aug': 8, 'sep': 9, 'december': 12, 'dec': 12, 'jänner': 1, 'jän': 1, 'märz': 3,
    'mär': 3, 'mrz': 3, 'mai': 5, 'sept': 9, 'dezember': 12, 'dez': 12, 'ιανουάριος': 1, 'ιανουαρίου': 1, 'ιαν': 1,
    'φεβρουάριος': 2, 'φεβρουαρίου': 2, 'φεβ': 2, 'μάρτιος': 3, 'μαρτίου': 3, 'μαρ': 3, 'απρίλιος': 4, 'απριλίου': 4,
    'απρ': 4, 'μάιος': 5, 'μαΐου': 5, 'μαϊ': 5, 'ιουνίου': 6, 'ιούνιος': 6, 'ιουν': 6, 'ιουλίου': 7, 'ιούλιος': 7,
    'ιουλ': 7, 'αυγούστου': 8, 'αύγουστος': 8, 'αυγ': 8, 'σεπτέμβριος': 9, 'σεπτεμβρίου': 9, 'σεπ': 9, 'οκτωβρίου': 10,
    'οκτώβριος': 10, 'οκτ': 10, 'νοέμβριος': 11, 'νοεμβρίου': 11, 'νοε': 11, 'δεκέμβριος': 12, 'δεκεμβρίου': 12,
    'δεκ': 12, 'january': 1, 'february': 2, 'march': 3, 'june': 6, 'july': 7, 'october': 10, 'januaro': 1,
    'februaro': 2, 'marto': 3, 'aprilo': 4, 'majo': 5, 'junio': 6, 'aŭgusto': 8, 'septembro': 9, 'oktobro': 10,
    'novembro': 11, 'decembro': 12, 'enero': 1, 'ene': 1, 'febrero': 2, 'marzo': 3, 'mayo': 5, 'julio': 7, 'agosto': 8,
    'ago': 8, 'septiembre': 9, 'noviembre': 11, 'diciembre': 12, 'dic': 12, 'jaanuar': 1, 'veebruar': 2, 'veebr': 2,
    'märts': 3, 'aprill': 4, 'juuni': 6, 'juuli': 7, 'oktoober': 10, 'detsember': 12, 'dets': 12, 'urtarrila': 1,
    'otsaila': 2, 'martxoa': 3, 'apirila': 4, 'maiatza': 5, 'ekaina': 6, 'uztaila': 7, 'abuztua': 8, 'iraila': 9,
    'urria': 10, 'azaroa': 11, 'abendua': 12, 'ژانویه': 1, 'فوریه': 2, 'آوریل': 4, 'مه': 5, 'ژوئن': 6, 'ژوئیه': 7,
    'اوت': 8, 'سپتامبر': 9, 'اکتبر': 10, 'نوامبر': 11, 'دسامبر': 12, 'tammikuu': 1, 'tammikuuta': 1, 'helmikuu': 2,
    'helmikuuta': 2, 'maaliskuu': 3, 'maaliskuuta': 3, 'huhtikuu': 4, 'huhtikuuta': 4, 'toukokuu': 5, 'toukokuuta': 5,
    'kesäkuu': 6, 'kesäkuuta': 6, 'heinäkuu': 7, 'heinäkuuta': 7, 'elokuu': 8, 'elokuuta': 8, 'syyskuu': 9,
    'syyskuuta': 9, 'lokakuu': 10, 'lokakuuta': 10, 'marraskuu': 11, 'marraskuuta': 11, 'joulukuu': 12,
    'joulukuuta': 12, 'janvier': 1, 'janv': 1, 'février': 2, 'févr': 2, 'fév': 2, 'mars': 3, 'avril': 4, 'avr': 4,
    'juin': 6, 'juillet': 7, 'juil': 7, 'août': 8, 'aout': 8, 'septembre': 9, 'octobre': 10, 'décembre': 12, 'déc': 12,
    'eanáir': 1, 'feabhra': 2, 'márta': 3, 'aibreán': 4, 'bealtaine': 5, 'meitheamh': 6, 'iúil': 7, 'lúnasa': 8,
    'samhain': 11, 'nollaig': 12, 'xaneiro': 1, 'febreiro': 2, 'maio': 5, 'xuño': 6, 'xullo': 7, 'setembro': 9,
    'outubro': 10, 'જાન્યુઆરી': 1, 'ફેબ્રુઆરી': 2, 'માર્ચ': 3, 'એપ્રિલ': 4, 'મે': 5, 'જૂન': 6, 'જુલાઈ': 7, 'ઑગસ્ટ': 8,
    'સપ્ટેમ્બર': 9, 'ઑક્ટોબર': 10, 'નવેમ્બર': 11, 'ડિસેમ્બર': 12, 'janairu': 1, 'faburairu': 2, 'maris': 3,
    'afirilu': 4, 'mayu': 5, 'yuni': 6, 'yuli': 7, 'agusta': 8, 'satumba': 9, 'oktoba': 10, 'nuwamba': 11,
    'disamba': 12, 'ינואר': 1, 'פברואר': 2, 'מרץ': 3, 'אפריל': 4, 'מאי': 5, 'יוני': 6, 'יולי': 7, 'אוגוסט': 8,
    'ספטמבר': 9, 'אוקטובר': 10, 'נובמבר': 11, 'דצמבר': 12, 'जनवरी': 1, 'फ़रवरी': 2, 'फरवरी': 2, 'मार्च': 3, 'अप्रैल': 4,
    'मई': 5, 'जून': 6, 'जुलाई': 7, 'अगस्त': 8, 'सितंबर': 9, 'अक्टूबर': 10, 'अक्तूबर': 10, 'नवंबर': 11, 'नवम्बर': 11,
    'दिसंबर': 12, 'दिसम्बर': 12, 'siječanj': 1, 'siječnja': 1, 'sij': 1, 'veljača': 2, 'veljače': 2, 'velj': 2,
    'ožujak': 3, 'ožujka': 3, 'ožu': 3, 'travanj': 4, 'travnja': 4, 'tra': 4, 'svibanj': 5, 'svibnja': 5, 'svi': 5,
    'lipanj': 6, 'lipnja': 6, 'lip': 6, 'srpanj': 7, 'srpnja': 7, 'srp': 7, 'kolovoz': 8, 'kolovoza': 8, 'kol': 8,
    'rujan': 9, 'rujna': 9, 'ruj': 9, 'studeni': 11, 'studenoga': 11, 'studenog': 11, 'stu': 11, 'prosinac': 12,
    'prosinca': 12, 'január': 1, 'február': 2, 'március': 3, 'márc': 3, 'április': 4, 'ápr': 4, 'május': 5, 'máj': 5,
    'június': 6, 'jún': 6, 'július': 7, 'júl': 7, 'augusztus': 8, 'szeptember': 9, 'szept': 9, 'október': 10,
    'հունվար': 1, 'հունվարի': 1, 'փետրվար': 2, 'փետրվարի': 2, 'մարտ': 3, 'մարտի': 3, 'ապրիլ': 4, 'ապրիլի': 4,
    'մայիս': 5, 'մայիսի': 5, 'հունիս': 6, 'հունիսի': 6, 'հուլիս': 7, 'հուլիսի': 7, 'օգոստոս': 8, 'օգոստոսի': 8,
    'սեպտեմբեր': 9, 'սեպտեմբերի': 9, 'հոկտեմբեր': 10, 'հոկտեմբերի': 10, 'նոյեմբեր': 11, 'նոյեմբերի': 11,
    'դեկտեմբեր': 12, 'դեկտեմբերի': 12, 'januari': 1, 'februari': 2, 'maret': 3, 'agustus': 8, 'agt': 8, 'nopember': 11,
    'janúar': 1, 'febrúar': 2, 'apríl': 4, 'maí': 5, 'júní': 6, 'júlí': 7, 'ágúst': 8, 'nóvember': 11, 'gennaio': 1,
    'genn': 1, 'febbraio': 2, 'febbr': 2, 'aprile': 4, 'maggio': 5, 'mag': 5, 'giugno': 6, 'giu': 6, 'luglio': 7,
    'lug': 7, 'settembre': 9, 'sett': 9, 'ottobre': 10, 'ott': 10, 'dicembre': 12, 'იანვარი': 1, 'თებერვალი': 2,
    'მარტი': 3, 'აპრილი': 4, 'მაისი': 5, 'ივნისი': 6, 'ივლისი': 7, 'აგვისტო': 8, 'სექტემბერი': 9, 'ოქტომბერი': 10,
    'ნოემბერი': 11, 'დეკემბერი': 12, 'қаңтар': 1, 'ақпан': 2, 'наурыз': 3, 'сәуір': 4, 'мамыр': 5, 'маусым': 6,
    'шілде': 7, 'тамыз': 8, 'қыркүйек': 9, 'қазан': 10, 'қараша': 11, 'желтоқсан': 12, 'មករា': 1, 'កុម្ភៈ': 2,
    'មីនា': 3, 'មេសា': 4, 'ឧសភា': 5, 'មិថុនា': 6, 'កក្កដា': 7, 'សីហា': 8, 'កញ្ញា': 9, 'តុលា': 10, 'វិច្ឆិកា': 11,
    'ធ្នូ': 12, 'ಜನವರಿ': 1, 'ಫೆಬ್ರವರಿ': 2, 'ಮಾರ್ಚ್': 3, 'ಏಪ್ರಿಲ್': 4, 'ಮೇ': 5, 'ಜೂನ್': 6, 'ಜುಲೈ': 7, 'ಆಗಸ್ಟ್': 8,
    'ಸೆಪ್ಟೆಂಬರ್': 9, 'ಅಕ್ಟೋಬರ್': 10, 'ನವೆಂಬರ್': 11, 'ಡಿಸೆಂಬರ್': 12, 'ianuarii': 1, 'ianuarius': 1, 'februarii': 2,
    'februarius': 2, 'martii': 3, 'martius': 3, 'aprilis': 4, 'maii': 5, 'maius': 5, 'iunii': 6, 'iunius': 6,
    'iulii': 7, 'iulius': 7, 'augusti': 8, 'septembris': 9, 'octobris': 10, 'novembris': 11, 'decembris': 12,
    'ມັງກອນ': 1, 'ກຸມພາ': 2, 'ມີນາ': 3, 'ເມສາ': 4, 'ພຶດສະພາ': 5, 'ມິຖຸນາ': 6, 'ກໍລະກົດ': 7, 'ສິງຫາ': 8, 'ກັນຍາ': 9,
    'ຕຸລາ': 10, 'ພະຈິກ': 11, 'ທັນວາ': 12, 'sausio': 1, 'sausis': 1, 'vasario': 2, 'vasaris': 2, 'kovas': 3, 'kovo': 3,
    'balandis': 4, 'balandžio': 4, 'gegužė': 5, 'gegužės': 5, 'birželio': 6, 'birželis': 6, 'liepa': 7, 'liepos': 7,
    'rugpjūtis': 8, 'rugpjūčio': 8, 'rugsėjis': 9, 'rugsėjo': 9, 'spalio': 10, 'spalis': 10, 'lapkritis': 11,
    'lapkričio': 11, 'gruodis': 12, 'gruodžio': 12, 'janvāris': 1, 'janvārī': 1, 'februāris': 2, 'februārī': 2,
    'martā': 3, 'aprīlis': 4, 'aprīlī': 4, 'maijs': 5, 'maijā': 5, 'jūnijs': 6, 'jūnijā': 6, 'jūlijs': 7, 'jūlijā': 7,
    'augusts': 8, 'augustā': 8, 'septembrī': 9, 'oktobris': 10, 'oktobrī': 10, 'novembrī': 11, 'decembrī': 12,
    'јануари': 1, 'мар': 3, 'мај': 5, 'јуни': 6, 'јун': 6, 'јули': 7, 'јул': 7, 'ജനുവരി': 1, 'ഫെബ്രുവരി': 2,
    'മാർച്ച്': 3, 'ഏപ്രിൽ': 4, 'മേയ്': 5, 'ജൂൺ': 6, 'ജൂലൈ': 7, 'ഓഗസ്റ്റ്': 8, 'സെപ്റ്റംബർ': 9, 'ഒക്\u200cടോബർ': 10,
    'നവംബർ': 11, 'ഡിസംബർ': 12, 'julai': 7, 'ogos': 8, 'disember': 12, 'jannar': 1, 'frar': 2, 'marzu': 3, 'mejju': 5,
    'ġunju': 6, 'lulju': 7, 'awwissu': 8, 'settembru': 9, 'ottubru': 10, 'novembru': 11, 'diċembru': 12, 'ဇန်နဝါရီ': 1,
    'ဖေဖော်ဝါရီ': 2, 'မတ်': 3, 'ဧပြီ': 4, 'မေ': 5, 'ဇွန်': 6, 'ဇူလိုင်': 7, 'ဩဂုတ်': 8, 'စက်တင်ဘာ': 9, 'အောက်တိုဘာ': 10,
    'နိုဝင်ဘာ': 11, 'ဒီဇင်ဘာ': 12, 'mrt': 3, 'ଜାନୁଆରୀ': 1, 'ଫେବୃଆରୀ': 2, 'ମାର୍ଚ୍ଚ': 3, 'ଅପ୍ରେଲ': 4, 'ମଇ': 5, 'ଜୁନ': 6,
    'ଜୁଲାଇ': 7, 'ଅଗଷ୍ଟ': 8, 'ସେପ୍ଟେମ୍ବର': 9, 'ଅକ୍ଟୋବର': 10, 'ନଭେମ୍ବର': 11, 'ଡିସେମ୍ବର': 12, 'ਜਨਵਰੀ': 1, 'ਫ਼ਰਵਰੀ': 2,
    'ਮਾਰਚ': 3, 'ਅਪ੍ਰੈਲ': 4, 'ਮਈ': 5, 'ਜੂਨ': 6, 'ਜੁਲਾਈ': 7, 'ਅਗਸਤ': 8, 'ਸਤੰਬਰ': 9, 'ਅਕਤੂਬਰ': 10, 'ਨਵੰਬਰ': 11,
    'ਦਸੰਬਰ': 12, 'styczeń': 1, 'stycznia': 1, 'sty': 1, 'lutego': 2, 'luty': 2, 'lut': 2, 'marca': 3, 'marzec': 3,
    'kwiecień': 4, 'kwietnia': 4, 'kwi': 4, 'maja': 5, 'czerwca': 6, 'czerwiec': 6, 'cze': 6, 'lipca': 7, 'lipiec': 7,
    'sierpień': 8, 'sierpnia': 8, 'sie': 8, 'wrzesień': 9, 'września': 9, 'wrz': 9, 'październik': 10,
    'października': 10, 'paź': 10, 'listopada': 11, 'grudnia': 12, 'grudzień': 12, 'gru': 12, 'جنوري': 1, 'فبروري': 2,
    'فېبروري': 2, 'مارچ': 3, 'اپریل': 4, 'مۍ': 5, 'جون': 6, 'جولای': 7, 'اګست': 8, 'سپتمبر': 9, 'سېپتمبر': 9,
    'اکتوبر': 10, 'نومبر': 11, 'دسمبر': 12, 'janeiro': 1, 'fevereiro': 2, 'março': 3, 'junho': 6, 'julho': 7, 'out': 10,
    'dezembro': 12, 'ianuarie': 1, 'ian': 1, 'martie': 3, 'aprilie': 4, 'iunie': 6, 'iun': 6, 'iulie': 7, 'iul': 7,
    'septembrie': 9, 'octombrie': 10, 'noiembrie': 11, 'noi': 11, 'decembrie': 12, 'январь': 1, 'января': 1, 'янв': 1,
    'февраль': 2, 'февраля': 2, 'февр': 2, 'марта': 3, 'апрель': 4, 'апреля': 4, 'июнь': 6, 'июня': 6, 'июн': 6,
    'июль': 7, 'июля': 7, 'июл': 7, 'августа': 8, 'сентябрь': 9, 'сентября': 9, 'сен': 9, 'сент': 9, 'октябрь': 10,
    'октября': 10, 'ноябрь': 11, 'ноября': 11, 'нояб': 11, 'ноя': 11, 'декабрь': 12, 'декабря': 12, 'januára': 1,
    'februára': 2, 'marec': 3, 'apríla': 4, 'mája': 5, 'júna': 6, 'júla': 7, 'augusta': 8, 'októbra': 10, 'januarja': 1,
    'februarja': 2, 'junij': 6, 'junija': 6, 'julij': 7, 'julija': 7, 'avgust': 8, 'avg': 8, 'janaayo': 1,
    'jannaayo': 1, 'febraayo': 2, 'maarso': 3, 'abriil': 4, 'maayo': 5, 'juun': 6, 'luulyo': 7, 'ogosto': 8,
    'sebteembar': 9, 'sebtembar': 9, 'oktoobar': 10, 'noofeembar': 11, 'diseembar': 12, 'janar': 1, 'shkurt': 2,
    'prill': 4, 'qershor': 6, 'korrik': 7, 'gusht': 8, 'shtator': 9, 'tetor': 10, 'nëntor': 11, 'dhjetor': 12,
    'јануар': 1, 'јануара': 1, 'фебруар': 2, 'фебруара': 2, 'априла': 4, 'маја': 5, 'јуна': 6, 'јула': 7,
    'септембар': 9, 'септембра': 9, 'октобар': 10, 'октобра': 10, 'новембар': 11, 'новембра': 11, 'децембар': 12,
    'децембра': 12, 'machi': 3, 'aprili': 4, 'agosti': 8, 'septemba': 9, 'novemba': 11, 'desemba': 12, 'ஜனவரி': 1,
    'பிப்ரவரி': 2, 'மார்ச்': 3, 'ஏப்ரல்': 4, 'மே': 5, 'ஜூன்': 6, 'ஜூலை': 7, 'ஆகஸ்ட்': 8, 'செப்டம்பர்': 9,
    'அக்டோபர்': 10, 'நவம்பர்': 11, 'டிசம்பர்': 12, 'జనవరి': 1, 'ఫిబ్రవరి': 2, 'మార్చి': 3, 'ఏప్రిల్': 4, 'మే': 5,
    'జూన్': 6, 'జులై': 7, 'ఆగస్టు': 8, 'సెప్టెంబర్': 9, 'అక్టోబర్': 10, 'నవంబర్': 11, 'డిసెంబర్': 12, 'มกราคม': 1,
    'ม.ค.': 1, 'กุมภาพันธ์': 2, 'ก.พ.': 2, 'มีนาคม': 3, 'มี.ค.': 3, 'เมษายน': 4, 'เม.ย.': 4, 'พฤษภาคม': 5, 'พ.ค.': 5,
    'มิถุนายน': 6, 'มิ.ย.': 6, 'กรกฎาคม': 7, 'ก.ค.': 7, 'สิงหาคม': 8, 'ส.ค.': 8, 'กันยายน': 9, 'ก.ย.': 9, 'ตุลาคม': 10,
    'ต.ค.': 10, 'พฤศจิกายน': 11, 'พ.ย.': 11, 'ธันวาคม': 12, 'ธ.ค.': 12, 'pebrero': 2, 'marso': 3, 'hunyo': 6,
    'hulyo': 7, 'setyembre': 9, 'oktubre': 10, 'nobyembre': 11, 'disyembre': 12, 'ocak': 1, 'oca': 1, 'şubat': 2,
    'şub': 2, 'nisan': 4, 'nis': 4, 'mayıs': 5, 'haziran': 6, 'haz': 6, 'temmuz': 7, 'tem': 7, 'ağustos': 8, 'ağu': 8,
    'eylül': 9, 'eyl': 9, 'ekim': 10, 'eki': 10, 'kasım': 11, 'kas': 11, 'aralık': 12, 'ara': 12, 'січень': 1,
    'січня': 1, 'січ': 1, 'лютий': 2, 'лютого': 2, 'лют': 2, 'березень': 3, 'березня': 3, 'бер': 3, 'квітень': 4,
    'квітня': 4, 'квіт': 4, 'травень': 5, 'травня': 5, 'трав': 5, 'червень': 6, 'червня': 6, 'черв': 6, 'липень': 7,
    'липня': 7, 'лип': 7, 'серпень': 8, 'серпня': 8, 'серп': 8, 'вересень': 9, 'вересня': 9, 'вер': 9, 'жовтень': 10,
    'жовтня': 10, 'жовт': 10, 'листопад': 11, 'листопада': 11, 'лист': 11, 'грудень': 12, 'грудня': 12, 'груд': 12,
    'جنوری': 1, 'فروری': 2, 'مئی': 5, 'جولائی': 7, 'اگست': 8, 'ستمبر': 9, 'janyuwari': 1, 'februwari': 2, 'matshi': 3,
    'epreli': 4, 'meyi': 5, 'julayi': 7, 'agasti': 8, 'okthoba': 10, 'okthobha': 10, 'disemba': 12, '一月': 1, '二月': 2,
    '三月': 3, '四月': 4, '五月': 5, '六月': 6, '七月': 7, '八月': 8, '九月': 9, '十月': 10, '十一月': 11, '十二月': 12, 'januwari': 1,
    'mashi': 3, 'ephreli': 4, 'septhemba': 9,
}
MONTHS_IN_WORDS: dict[str, int] = {
    'كانون الثاني': 1, 'تشرين الأول': 10, 'تشرين الاول': 10, 'تشرين الثاني': 11, 'كانون الأول': 12, 'كانون الاول': 12,
}
MONTH_OF_WORDS: str = '(?:تشرين|كانون) (?:الأول|الاول|الثاني)'
MONTHS_OF_LANGUAGE: dict[str, dict[str, int]] = {'hr': {'listopad': 10, 'listopada': 10, 'lis': 10}}
PERSIAN_MONTHS: dict[str, int] = {
    'فروردین': 1, 'اردیبهشت': 2, 'خرداد': 3, 'تیر': 4, 'مرداد': 5, 'شهریور': 6, 'مهر': 7, 'آبان': 8, 'آذر': 9, 'دی': 10,
    'بهمن': 11, 'اسفند': 12,
}
WEEKDAYS: str = (
    'ahad|csütörtök|cuma(?:rtesi)?|czwartek|di(?:enstag|manche|nsdag)?|do(?:nnerstag|nderda'
    "g|menica|mingo)?|duminică|fr(?:eitag|edag|iday|i)?|giovedì|hétfő|jeudi|joi|jueves|jum'"
    'at|jumat|jum’at|kamis|kedd|keskiviikko(?:na)?|lauantai(?:na)?|lundi|lunedì|lunes|luni|'
    'lördag|lørdag|maanantai(?:na)?|maandag|mandag|mardi|martedì|martes|marți|mercoledì|mer'
    'credi|mi(?:ércoles|ercuri|ttwoch|nggu)?|mo(?:nday|ntag|n)?|måndag|nedelja|nedeľa|nedje'
    'lja|neděle|niedziela|onsdag|pazar(?:tesi)?|perjantai(?:na)?|perşembe|petak|piatok|piąt'
    'ek|pondelok|pondělí|ponedeljak|ponedjeljak|poniedziałek|pátek|péntek|quarta(?:\\-feira)'
    '?|quinta(?:\\-feira)?|rabu|sa(?:turday|mstag|bato|medi|btu|lı|t)?|segunda(?:\\-feira)?|s'
    'elasa|senin|sexta(?:\\-feira)?|so(?:nnabend|nntag|bota)?|sreda|srijeda|streda|středa|su'
    'bota|sun(?:nuntaina|nuntai|day)?|szerda|szombat|sábado|sâmbătă|söndag|søndag|terça(?:\\'
    '-feira)?|thu(?:rsday|rs|r)?|tiistai(?:na)?|tirsdag|tisdag|torsdag|torstai(?:na)?|tue(?'
    ':sday|s)?|utorak|utorok|vasárnap|vendredi|venerdì|viernes|vineri|vrijdag|wed(?:nesday)'
    '?|woensdag|wtorek|zaterdag|zondag|çarşamba|úterý|četvrtak|čtvrtek|środa|štvrtok|δευτέρ'
    'α|κυριακή|πέμπτη|παρασκευή|σάββατο|τετάρτη|τρίτη|воскресенье|вторник|вівторок|неделя|н'
    "еділя|п'ятниця|петък|понеделник|понедельник|понеділок|пятница|п’ятниця|середа|среда|ср"
    'яда|суббота|субота|събота|четвер(?:г)?|четвъртък|חמישי|ראשון|רביעי|שבת|שישי|שלישי|שני|'
    'الأحد|الأربعاء|الإثنين|الاثنين|الاربعاء|الثلاثاء|الجمعة|الخميس|السبت|جمعه|دوشنبه|سهشنب'
    'ه|سه\u200cشنبه|شنبه|پنجشنبه|پنج\u200cشنبه|چهارشنبه|یکشنبه|یک\u200cشنبه|गुरुवार|बुधवार|मंगलवार|रविवार|'
    'शनिवार|शुक्रवार|सोमवार|จันทร์(?:ที่)?|พฤหัสบดี(?:ที่)?|พุธ(?:ที่)?|วันจันทร์(?:ที่)?|ว'
    'ันพฤหัสบดี(?:ที่)?|วันพุธ(?:ที่)?|วันศุกร์(?:ที่)?|วันอังคาร(?:ที่)?|วันอาทิตย์(?:ที่)'
    '?|วันเสาร์(?:ที่)?|ศุกร์(?:ที่)?|อังคาร(?:ที่)?|อาทิตย์(?:ที่)?|เสาร์(?:ที่)?|chủ nhật'
    '|thứ (?:ba|bảy|hai|năm|sáu|tư)|יום (?:חמישי|ראשון|רביעי|שבת|שישי|שלישי|שני)|يوم (?:الأ'
    'حد|الأربعاء|الإثنين|الاثنين|الاربعاء|الثلاثاء|الجمعة|الخميس|السبت)|پنج شنبه|سه شنبه|یک'
    ' شنبه'
)
PUBLISHED: str = (
    'birt|date|dipublikasikan|diterbitkan|fecha|julkaistu|közzétéve|megjelent|objavljeno|op'
    'rettet|opublikowano|publicación|publicerad(?:es)?|publiceret|publikované|publikováno|p'
    'ublisert|tayang|zveřejněno|δημοσίευση|δημοσιεύθηκε|δημοσιεύτηκε|објављено|опубликовано'
    '|опубліковано|เผยแพร่|公開(?:日)?|发布(?:时间|于)?|发表于|投稿(?:日)?|掲載(?:日)?|登録|發佈時間|發布時間|配信|게재|기사'
    '입력|등록|입력|(?:created|issued|released|written)(?: on)?|data(?: publikacji)?|datum(?: obj'
    'ave)?|(?:erschienen|erstellt|publiziert|veröffentlicht)(?: am)?|(?:first|originally) ('
    '?:published(?: (?:at|on))?)|(?:geplaatst|gepubliceerd)(?: op)?|(?:giriş|yayın(?:lanma)'
    '?)(?: tarihi)?|ngày đăng|paru le|(?:posted|published)(?: (?:at|on))?|pubblicato(?: il)'
    '?|publicado(?: (?:el|em))?|publication date|(?:publié(?:e)?)(?: le)?|xuất bản|дата пуб'
    'ликации|публикувано(?: на)?|تاريخ النشر|تاریخ انتشار|تم النشر(?: في)?|نشر(?: في)?|प्रक'
    'ाशित(?: तिथि)?|publicat(?: la)?'
)
UPDATED: str = (
    '(?:actualización|actualizado)(?: el)?|actualizat(?: la)?|aggiornato(?: il)?|(?:aktuali'
    'siert|aktualisierung|geändert)(?: am)?|aktualizacja|aktualizacji|aktualizované|aktuali'
    'zováno|ažurirano|diperbarui|frissítve|módosítva|opdateret|oppdatert|päivitetty|stand|u'
    'ppdaterad(?:es)?|uppfært|zaktualizowano|ενημέρωση|изменено|обновлено|оновлено|بهروزرسا'
    'نی|به\u200cروزرسانی|تحديث|अद्यतन|अपडेट(?:ेड)?|อัปเดต|更新(?:日時|时间|時間)?|最終更新(?:日)?|수정|업데이트|최종수'
    '정|(?:atualizado|atualização)(?: em)?|bijgewerkt(?: op)?|cập nhật|dernière mise à jour|'
    '(?:edited|modified|revised|update(?:d)?)(?: (?:at|on))?|(?:güncelleme|güncellenme)(?: '
    'tarihi)?|laatste update|last (?:(?:edited|modified|revised|update(?:d)?)(?: (?:at|on))'
    '?)|letzte (?:(?:aktualisiert|aktualisierung)(?: am)?)|(?:mis(?:e)?) à jour(?: le)?|(?:'
    'modifié(?:e)?)(?: le)?|ostatnia (?:aktualizacja|aktualizacji)|posljednja izmjena|senas'
    't uppdaterad(?:es)?|sidst opdateret|sist oppdatert|son (?:(?:güncelleme|güncellenme)(?'
    ': tarihi)?)|ultimo aggiornamento|zuletzt (?:(?:aktualisiert|bearbeitet|geändert)(?: am'
    ')?)|última (?:(?:actualización|actualizado)(?: el)?|(?:atualizado|atualização)(?: em)?'
    ')|τελευταία ενημέρωση|последна промяна|آخر تحديث'
)
EVENTS: dict[str, frozenset[str]] = {
    'ar': frozenset(('آخر', 'الافتتاح', 'البداية', 'التسجيل', 'التقديم', 'الموعد', 'النهائي', 'النهاية', 'موعد')),
    'cs': frozenset((
        'akce', 'lhůta', 'otevření', 'přihlášek', 'přihlášky', 'termín', 'ukončení', 'uzávěrka', 'zahájení',
    )),
    'da': frozenset(('ansøgningsfrist', 'begivenhed', 'deadline', 'frist', 'tilmelding', 'åbning')),
    'de': frozenset((
        'anmeldeschluss', 'anmeldung', 'beginn', 'bewerbungsfrist', 'bewerbungsschluss', 'einsendeschluss', 'ende',
        'eröffnung', 'frist', 'stichtag', 'termin', 'veranstaltung',
    )),
    'el': frozenset(('έναρξη', 'αιτήσεων', 'εγγραφές', 'εγκαίνια', 'εκδήλωση', 'λήξη', 'προθεσμία', 'υποβολή')),
    'en': frozenset((
        'application', 'applications', 'begins', 'closing', 'deadline', 'due', 'ends', 'entries', 'expires', 'expiry',
        'opening', 'registration', 'starts', 'venue',
    )),
    'es': frozenset((
        'apertura', 'cierre', 'convocatoria', 'entrega', 'evento', 'inicio', 'inscripciones', 'inscripción', 'límite',
        'plazo', 'vencimiento',
    )),
    'fa': frozenset(('آغاز', 'ارسال', 'افتتاح', 'ثبت\u200cنام', 'رویداد', 'مهلت', 'پایان')),
    'fi': frozenset(('alkaa', 'avajaiset', 'hakuaika', 'ilmoittautuminen', 'määräaika', 'päättyy', 'tapahtuma')),
    'fr': frozenset((
        'candidatures', 'clôture', 'début', 'dépôt', 'fin', 'inscription', 'inscriptions', 'limite', 'ouverture',
        'échéance', 'événement',
    )),
    'hi': frozenset(('अंतिम', 'आवेदन', 'तिथि', 'पंजीकरण', 'शुरुआत', 'समापन')),
    'hr': frozenset(('događaj', 'otvorenje', 'početak', 'prijava', 'prijave', 'završetak')),
    'hu': frozenset(('esemény', 'határidő', 'jelentkezés', 'jelentkezési', 'kezdete', 'megnyitó', 'vége')),
    'id': frozenset((
        'acara', 'akhir', 'batas', 'berakhir', 'mulai', 'pembukaan', 'pendaftaran', 'penutupan', 'tenggat',
    )),
    'it': frozenset((
        'apertura', 'bando', 'chiusura', 'consegna', 'evento', 'inizio', 'iscrizione', 'iscrizioni', 'scadenza',
        'termine',
    )),
    'nl': frozenset((
        'aanmelden', 'aanvang', 'deadline', 'evenement', 'inschrijving', 'inschrijvingen', 'opening', 'sluiting',
        'uiterste',
    )),
    'no': frozenset(('arrangement', 'deadline', 'frist', 'påmelding', 'søknadsfrist', 'åpning')),
    'pl': frozenset((
        'otwarcie', 'rekrutacja', 'rozpoczęcie', 'składania', 'termin', 'wydarzenie', 'zakończenie', 'zapisy',
        'zgłoszeń',
    )),
    'pt': frozenset((
        'abertura', 'encerramento', 'entrega', 'evento', 'inscrição', 'inscrições', 'início', 'limite', 'prazo',
    )),
    'ro': frozenset((
        'deschidere', 'eveniment', 'limită', 'termen', 'termenul', 'începere', 'încheiere', 'înscrieri',
    )),
    'ru': frozenset((
        'дедлайн', 'закрытие', 'заявок', 'мероприятие', 'начало', 'окончание', 'открытие', 'подачи', 'приёма',
        'регистрация', 'срок',
    )),
    'sv': frozenset((
        'anmälan', 'ansökan', 'deadline', 'evenemang', 'inlämning', 'invigning', 'sista', 'slut', 'start',
    )),
    'tr': frozenset((
        'açılış', 'başlangıç', 'başvuru', 'başvuruları', 'başvurusu', 'bitiş', 'etkinlik', 'kapanış', 'kayıt', 'tarih',
        'tarihi',
    )),
    'uk': frozenset((
        'відкриття', 'дедлайн', 'закінчення', 'захід', 'заявок', 'подання', 'початок', 'реєстрація', 'строк', 'термін',
    )),
    'vi': frozenset(('bế', 'chót', 'hạn', 'ký', 'nộp', 'đăng')),
}
AT: str = (
    'alle(?: ore)?|at|godz|jam|kell|kl(?:o)?|lúc|ob|om|ora|ore|plkst|pukul|saat|u(?:m)?|v(?'
    ':e)?|à(?:s)?|στις|ώρα|в(?:ъв)?|о(?:б)?|בשעה|الساعة|ساعت|เวลา|a las|o(?: godz)?'
)
ORDER_UNSETTLED: frozenset[str] = frozenset(('en',))
MONTH_FIRST: frozenset[str] = frozenset(('en-us',))
ZONES: dict[str, int] = {
    'gmt': 0, 'utc': 0, 'z': 0, 'wet': 0, 'cet': 1, 'mez': 1, 'cest': 2, 'mesz': 2, 'eet': 2, 'eest': 3, 'msk': 3,
    'edt': -4, 'pdt': -7, 'mdt': -6, 'wib': 7, 'jst': 9, 'kst': 9, 'hkt': 8, 'sgt': 8, 'aest': 10, 'aedt': 11,
    'nzst': 12, 'nzdt': 13,
}
REGIONS: dict[str, str] = {
    'et': 'America/New_York', 'ct': 'America/Chicago', 'mt': 'America/Denver', 'pt': 'America/Los_Angeles',
}
DATEPARSER_NAMES: dict[str, str] = {'no': 'nb'}
DATEPARSER_MAIN: frozenset[str] = frozenset(('de', 'en', 'es', 'fr', 'it', 'nl', 'pt'))
DATEPARSER_LATIN: frozenset[str] = frozenset((
    'af', 'ast', 'br', 'ca', 'cy', 'de', 'en', 'es', 'eu', 'fil', 'fr', 'fy', 'ga', 'gd', 'gl', 'ha', 'ig', 'it', 'lb',
    'mg', 'ms', 'mt', 'nl', 'om', 'pt', 'rn', 'rw', 'sn', 'so', 'sw', 'uz', 'yo', 'zu',
))
DATEPARSER_SCRIPTS: dict[str, tuple[str, ...]] = {
    'MYANMAR': ('my',), 'KHMER': ('km',), 'LAO': ('lo',), 'SINHALA': ('si',), 'ETHIOPIC': ('am',), 'GUJARATI': ('gu',),
    'GURMUKHI': ('pa',), 'KANNADA': ('kn',), 'GEORGIAN': ('ka',), 'ARMENIAN': ('hy',), 'TAMIL': ('ta',),
    'TELUGU': ('te',), 'MALAYALAM': ('ml',), 'THAI': ('th',), 'CJK': ('zh', 'ja'), 'HIRAGANA': ('ja',),
    'KATAKANA': ('ja',), 'HANGUL': ('ko',), 'CYRILLIC': ('ru', 'uk', 'bg', 'be', 'mk'), 'GREEK': ('el',),
    'ARABIC': ('ar', 'fa', 'ur'), 'HEBREW': ('he',), 'DEVANAGARI': ('hi', 'mr'), 'BENGALI': ('bn',),
}
