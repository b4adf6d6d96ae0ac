"""Turns the corpora into documents of words with targets, in training/data. Run after `npm run build`.

The report is segmented by the same code that reads it later (dist/reading/segment), so words, sentences, quotation
states and furniture are in training what they are in use.
"""
import json
import pathlib
import pickle
import re
import subprocess

from tokenizers import Tokenizer

import corpora
from base import base_folder
from targets import flat_predicates, gum_links, gum_names, key_statements, names_of_silver, silver_links

HERE = pathlib.Path(__file__).parent
DATA = HERE / "data"
HELD_OUT_EVERY = 11  # every 11th report of the statements is kept for choosing thresholds and for calibration


def segmented(reports):
    """[{id, text}] → the words of each by the reader's own segmentation, in code points."""
    lines = "\n".join(json.dumps({"id": r["id"], "text": r["text"]}) for r in reports)
    run = subprocess.run(["node", str(HERE / "segments.mjs")], input=lines, capture_output=True, text=True, check=True)
    for report, line in zip(reports, run.stdout.splitlines(), strict=True):
        yield report, json.loads(line)


def documents(reports, tokenizer):
    for report, seg in segmented(reports):
        words = [report["text"][b:e] for b, e in seg["words"]]
        pieces = [tokenizer.encode(w, add_special_tokens=False).ids or [UNKNOWN] for w in words]
        yield report, {"id": report["id"], "text": report["text"], "pieces": pieces, **seg}


UNKNOWN = 100


def prepare_polnear(part, tokenizer, dev_keys):
    silver = {r["id"]: r for r in corpora.read_corpus("polnear-silver", part)}
    reports = [r for r in corpora.read_corpus("polnear", part) if part == "dev" or corpora.key(r["text"]) not in dev_keys]
    for report, doc in documents(reports, tokenizer):
        doc["predicates"], doc["unsure"] = flat_predicates(doc, report)
        tagged = silver.get(report["id"])
        doc["names"] = names_of_silver(doc, tagged) if tagged else None
        doc["links"] = silver_links(doc, tagged) if tagged else []
        yield doc


def prepare_statements(reports, tokenizer):
    for report, doc in documents(reports, tokenizer):
        doc["predicates"] = key_statements(doc, report["statements"])
        doc["names"], doc["links"], doc["unsure"] = None, [], []
        doc["gold"] = report["statements"]
        yield doc


def prepare_gum(tokenizer):
    for report, doc in documents(corpora.read_corpus("gum", "train"), tokenizer):
        doc["predicates"], doc["unsure"] = None, []
        doc["names"], doc["links"] = gum_names(doc, report), gum_links(doc, report)
        yield doc


def annotated():
    """Our own annotations, with the texts they point into."""
    texts = corpora.known_reports()
    for path in sorted((HERE / "annotations").glob("*.json")):
        kept = json.loads(path.read_text())
        text = texts[kept["id"]]
        from16 = {u: p for p, u in enumerate(corpora.utf16_offsets(text))}
        for s in kept["statements"]:
            for field in ("content", "cue"):
                s[field] = [[from16[b], from16[e]] for b, e in s[field]]
            for v in s["chain"]:
                v["span"] = v["span"] and [from16[x] for x in v["span"]]
                v["who"] = v["who"] if isinstance(v["who"], str) else text[from16[v["who"][0]]:from16[v["who"][1]]]
        yield {"id": kept["id"], "text": text, "statements": kept["statements"]}


def save(name, docs):
    docs = list(docs)
    with open(DATA / f"{name}.pkl", "wb") as out:
        pickle.dump(docs, out)
    count = sum(len(d["predicates"] or []) for d in docs)
    print(f"{name}: {len(docs)} documents, {sum(len(d['words']) for d in docs)} words, {count} predicates, "
          f"{sum(len(d['links']) for d in docs)} links", flush=True)


def main():
    DATA.mkdir(exist_ok=True)
    tokenizer = Tokenizer.from_file(str(base_folder() / "tokenizer.json"))
    tokenizer.no_padding(), tokenizer.no_truncation()
    dev_keys = {corpora.key(r["text"]) for r in corpora.read_statements("dev") + corpora.read_corpus("polnear", "dev")}
    statements = corpora.read_statements("train")
    save("statements-train", prepare_statements([r for i, r in enumerate(statements) if i % HELD_OUT_EVERY], tokenizer))
    save("statements-tune", prepare_statements(statements[::HELD_OUT_EVERY], tokenizer))
    save("statements-dev", prepare_statements(corpora.read_statements("dev"), tokenizer))
    known = {corpora.key(r["text"]) for r in statements}
    held_out = set(json.loads((HERE / "held-out.json").read_text()))
    own = [r for r in annotated() if corpora.key(r["text"]) not in known]
    save("annotations", prepare_statements([r for r in own if r["id"] not in held_out], tokenizer))
    save("annotations-tune", prepare_statements([r for r in own if r["id"] in held_out], tokenizer))
    save("polnear-train", prepare_polnear("train", tokenizer, dev_keys))
    save("polnear-dev", prepare_polnear("dev", tokenizer, set()))
    save("gum", prepare_gum(tokenizer))


if __name__ == "__main__":
    main()
