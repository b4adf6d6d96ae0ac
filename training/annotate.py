"""Helps a person mark statements by reading, and keeps what was marked without the text.

    annotate.py draft REPORT           the report, then what PolNeAR's flat attributions give as a first draft
    annotate.py check MARKED.json      resolves every string of MARKED (the output form of GUIDELINE.md) to offsets,
                                       says what is wrong, and writes training/annotations/REPORT.json when nothing is

A kept annotation holds offsets (UTF-16 code units) and labels only: the texts belong to their publishers.
`who` is a span of the text wherever the name stands in it, else the words that the reader wrote.
"""
import json
import pathlib
import sys

from corpora import SHARED, known_reports, read_corpus, utf16_offsets

KEPT = pathlib.Path(__file__).parent / "annotations"
ACTS = ("assert", "deny", "demand", "accuse", "commit", "judge", "withhold", "ask")
STANDINGS = ("person", "institution", "unnamed", "document", "outlet", "diffuse")
QUOTATIONS = ("direct", "mixed", "indirect")


def draft(report_id):
    text = known_reports()[report_id]
    print(text)
    flat = {r["id"]: r for r in read_corpus("polnear", "train")}.get(report_id)
    cut = lambda spans: [text[b:e] for b, e in spans]
    for a in flat["attributions"] if flat else []:
        print(json.dumps({"content": cut(a["content"]), "cue": cut(a["cue"]), "source": cut(a["source"])}, ensure_ascii=False))


def locate(text, mark, where):
    """The code point span of a marked string: the only occurrence, or the n-th where `{s, n}` says which."""
    s, n = (mark, None) if isinstance(mark, str) else (mark["s"], mark["n"])
    at, starts = -1, []
    while (at := text.find(s, at + 1)) >= 0:
        starts.append(at)
    if not s or not starts:
        raise ValueError(f"{where}: {s!r} does not stand in the report")
    if n is None and len(starts) > 1:
        raise ValueError(f"{where}: {s!r} stands {len(starts)} times: say which as {{\"s\": …, \"n\": …}}")
    if n is not None and not 1 <= n <= len(starts):
        raise ValueError(f"{where}: {s!r} stands {len(starts)} times, not {n}")
    begin = starts[(n or 1) - 1]
    if "\n" in s:
        raise ValueError(f"{where}: {s!r} crosses a line break: split it there")
    return [begin, begin + len(s)]


def resolve_voice(text, voice, where, to16):
    if voice["standing"] not in STANDINGS:
        raise ValueError(f"{where}: standing {voice['standing']!r}")
    span = [to16[x] for x in locate(text, voice["text"], where + " voice")] if voice["text"] else None
    at = text.find(voice["who"])
    who = [to16[at], to16[at + len(voice["who"])]] if at >= 0 and voice["who"] != "?" else voice["who"]
    return {"span": span, "who": who, "standing": voice["standing"]}


def resolve(text, statement, number):
    where, to16 = f"statement {number}", utf16_offsets(text)
    if statement["act"] not in ACTS or statement["quotation"] not in QUOTATIONS:
        raise ValueError(f"{where}: act {statement['act']!r}, quotation {statement['quotation']!r}")
    if not statement["content"] or not statement["chain"]:
        raise ValueError(f"{where}: no content or no chain")
    as_list = lambda x: [x] if isinstance(x, (str, dict)) else x
    spans = lambda key: [[to16[x] for x in locate(text, m, f"{where} {key}")] for m in as_list(statement[key]) if m]
    return {"content": spans("content"), "cue": spans("cue"),
            "chain": [resolve_voice(text, v, where, to16) for v in statement["chain"]],
            "act": statement["act"], "quotation": statement["quotation"]}


def check(path):
    marked = json.loads(pathlib.Path(path).read_text())
    text, resolved, faults = known_reports()[marked["id"]], [], []
    for number, statement in enumerate(marked["statements"], 1):
        try:
            resolved.append(resolve(text, statement, number))
        except (ValueError, KeyError) as fault:
            faults.append(f"{type(fault).__name__} {fault}")
    if faults:
        sys.exit("\n".join(faults))
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{marked['id'].replace('/', '_')}.json").write_text(json.dumps({"id": marked["id"], "statements": resolved}))
    print(f"{marked['id']}: {len(resolved)} statements kept")


if __name__ == "__main__":
    {"draft": draft, "check": check}[sys.argv[1]](sys.argv[2])
