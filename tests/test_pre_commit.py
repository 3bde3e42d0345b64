"""The hooks of `.pre-commit-hooks.yaml`, run by the real pre-commit on a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.slow
pytest.importorskip("pre_commit", reason="pre-commit is not installed")
if shutil.which("git") is None:
    pytest.skip("git is not installed", allow_module_level=True)

PARTS = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]
NO_INSTALL = (
    "No matching distribution",
    "Could not find a version",
    "Connection",
    "Temporary failure in name resolution",
    "timed out",
    "Network is unreachable",
    "SSLError",
)
IDENTITY = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def git(folder: Path, *args: str) -> str:
    """Run git in a folder, ignoring the user's configuration and the repository around it."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    env |= {**IDENTITY, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(
        ["git", *args], cwd=folder, env=env, check=True, capture_output=True, text=True, timeout=60
    ).stdout


def make_repository(folder: Path) -> str:
    """Commit everything in a folder as the first commit of a repository; return its id."""
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "Begin")
    return git(folder, "rev-parse", "HEAD").strip()


@pytest.fixture(scope="module")
def hooks(root, tmp_path_factory) -> tuple[Path, str]:
    """The package from the working tree, in a separate repository: path and commit.

    (`try-repo` on the working tree itself would leave out files that git does not know yet.)
    """
    if not (root / "src").is_dir():
        pytest.skip("no source tree here, from which pre-commit could build the hooks")
    folder = tmp_path_factory.mktemp("newsclean")
    for name in PARTS:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        else:
            shutil.copy(source, folder / name)
    return folder, make_repository(folder)


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """Where pre-commit keeps the environment that it installs: once for all tests here."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def seeds(tmp_path, texts) -> Path:
    """A repository with a dirty and a clean text, and a dirty one that the hook must ignore."""
    folder = tmp_path / "scratch"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds/dirty.txt").write_bytes(texts.dirty)
    (folder / "seeds/clean.txt").write_bytes(b"---\nlanguage: en\n---\n\n" + texts.cleaned.partition(b"\n\n")[2])
    (folder / "seeds/notes.md").write_bytes(texts.dirty)
    make_repository(folder)
    return folder


@pytest.fixture
def pre_commit(seeds, home):
    """Run pre-commit in the scratch repository; skip if it cannot install the hook without a network."""

    def run(*args: str) -> subprocess.CompletedProcess[str]:
        env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        env |= {"PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never"}
        done = subprocess.run(
            [*PRE_COMMIT, *args], cwd=seeds, env=env, capture_output=True, text=True, timeout=900, check=False
        )
        if done.returncode == 3 and any(sign in done.stdout for sign in NO_INSTALL):
            pytest.skip("pre-commit cannot install the hook's environment here: no package index")
        return done

    return run


@pytest.fixture
def configured(seeds, hooks):
    """The scratch repository uses a hook of this package."""
    repository, commit = hooks

    def configure(hook: str, **keys: str | list[str]) -> None:
        asked = {"repos": [{"repo": repository.as_uri(), "rev": commit, "hooks": [{"id": hook, **keys}]}]}
        (seeds / ".pre-commit-config.yaml").write_text(yaml.safe_dump(asked), encoding="utf-8")
        git(seeds, "add", "-A")

    return configure


def changed(folder: Path) -> list[str]:
    """The files that differ from what was last staged."""
    return git(folder, "diff", "--name-only").split()


def test_try_repo(pre_commit, seeds, hooks, texts):
    """The command for trying the hook before using it."""
    first = pre_commit("try-repo", str(hooks[0]), "newsclean", "--all-files", "--verbose")
    assert first.returncode == 1, first.stdout + first.stderr
    assert "files were modified by this hook" in first.stdout
    assert changed(seeds) == ["seeds/dirty.txt"]
    assert (seeds / "seeds/dirty.txt").read_bytes().endswith(b"---\n\n" + texts.cleaned)
    git(seeds, "add", "-A")
    second = pre_commit("try-repo", str(hooks[0]), "newsclean", "--all-files")
    assert second.returncode == 0, second.stdout + second.stderr
    assert changed(seeds) == []


def test_newsclean(pre_commit, seeds, configured, texts):
    configured("newsclean")
    first = pre_commit("run", "--all-files")
    assert first.returncode == 1, first.stdout + first.stderr
    assert "files were modified by this hook" in first.stdout
    assert changed(seeds) == ["seeds/dirty.txt"]
    cleaned = (seeds / "seeds/dirty.txt").read_bytes()
    assert cleaned.endswith(b"---\n\n" + texts.cleaned)

    git(seeds, "add", "-A")
    second = pre_commit("run", "--all-files")
    assert second.returncode == 0, second.stdout + second.stderr
    assert changed(seeds) == []
    assert (seeds / "seeds/dirty.txt").read_bytes() == cleaned


@pytest.mark.parametrize(
    ("keys", "unsafe"),
    [
        pytest.param({}, [], id="as it is"),
        pytest.param({"files": "^seeds/"}, [], id="files of a project"),
        pytest.param({"files": r"^seeds/.*\.txt$"}, [], id="files as in the recipe"),
        pytest.param(
            {"files": "^seeds/", "exclude": "^seeds/raw/"}, ["LICENSE", "requirements.txt"], id="files and exclude"
        ),
    ],
)
def test_only_texts_are_cleaned(pre_commit, seeds, configured, texts, keys, unsafe):
    """Whatever a project sets instead of the hook's own `files`, other files in the folder stay unchanged."""
    others = ["README.md", "NEWS.md", "README.rst", "CMakeLists.txt", "my.toml", "list.csv", "text.html", "sh"]
    others += ["LICENSE", "requirements.txt"]
    for name in others:
        (seeds / "seeds" / name).write_bytes(texts.dirty)
    (seeds / "seeds/UPPER.txt").write_bytes(texts.dirty)
    configured("newsclean", **keys)
    assert pre_commit("run", "--all-files").returncode == 1
    assert {*changed(seeds)} - {f"seeds/{name}" for name in unsafe} == {"seeds/dirty.txt", "seeds/UPPER.txt"}


@pytest.mark.parametrize("keys", [{}, {"args": ["--audit", "audit.jsonl", "--"]}], ids=["as it is", "with own args"])
def test_files_with_the_names_of_options(pre_commit, seeds, configured, texts, keys):
    """They are files: the name of a text cannot cause writes outside the repository."""
    names = ["--audit=../victim.txt", "--audit.txt", "-i.txt"]
    for name in names:
        (seeds / name).parent.mkdir(exist_ok=True)
        (seeds / name).write_bytes(texts.dirty)
    git(seeds, "add", "-A")
    configured("newsclean", **keys)
    done = pre_commit("run", "--all-files")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "files were modified by this hook" in done.stdout
    assert {*changed(seeds)} == {*names, "seeds/dirty.txt"}
    assert not (seeds.parent / "victim.txt").exists()
    assert (seeds / "audit.jsonl").exists() == bool(keys)


def test_newsclean_fails_on_what_it_cannot_clean(pre_commit, seeds, configured, texts):
    (seeds / "seeds/dirty.txt").write_bytes(texts.furniture)
    configured("newsclean")
    done = pre_commit("run", "--all-files")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "exit code: 3" in done.stdout
    assert "seeds/dirty.txt: no article found" in done.stdout
    assert changed(seeds) == []


def test_newsclean_check(pre_commit, seeds, configured):
    configured("newsclean-check")
    first = pre_commit("run", "--all-files")
    assert first.returncode == 1, first.stdout + first.stderr
    assert "exit code: 1" in first.stdout
    assert "seeds/dirty.txt: would change" in first.stdout
    assert "clean.txt" not in first.stdout
    assert changed(seeds) == []

    git(seeds, "rm", "-q", "--cached", "seeds/dirty.txt")
    (seeds / "seeds/dirty.txt").unlink()
    second = pre_commit("run", "--all-files")
    assert second.returncode == 0, second.stdout + second.stderr


def test_check_agrees_with_newsclean(pre_commit, seeds, configured):
    """What one hook has cleaned passes the other one."""
    configured("newsclean")
    assert pre_commit("run", "--all-files").returncode == 1
    configured("newsclean-check")
    assert pre_commit("run", "--all-files").returncode == 0


def test_manifest_is_valid(pre_commit, root):
    done = pre_commit("validate-manifest", str(root / ".pre-commit-hooks.yaml"))
    assert done.returncode == 0, done.stdout + done.stderr
