"""The corpora beside the project, as the training steps read them. Their texts never enter the repository."""
import functools
import gzip
import itertools
import json
import pathlib

SHARED = pathlib.Path(__file__).resolve().parents[2] / "shared"


def read_corpus(name, part):
    with gzip.open(SHARED / "corpora" / name / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_statements(part):
    return [json.loads(p.read_text()) for p in sorted((SHARED / "statements" / part).glob("*.json"))]


@functools.cache
def known_reports():
    """Texts of the train corpora that may be annotated, by report id; none of a dev set."""
    dev = {key(r["text"]) for r in read_statements("dev")}
    texts = {}
    for name in ("polnear", "guardian-sdf", "re3d", "geo", "timex", "events"):
        texts.update((r["id"], r["text"]) for r in read_corpus(name, "train") if key(r["text"]) not in dev)
    return texts


def key(text):
    """What two printings of one report have in common: the letters of its beginning."""
    return "".join(itertools.islice((c for c in text.lower() if c.isalnum()), 120))


def utf16_offsets(text):
    """Code point offset → UTF-16 offset, one longer than the text."""
    return [0, *itertools.accumulate(2 if ord(c) > 0xFFFF else 1 for c in text)]
