"""Windows of whole sentences, and batches of them in few constant shapes (new shapes are compiled anew)."""
import numpy as np
import torch

PIECES = 250  # word pieces of a window, without the two at its ends
CLS, SEP = 101, 102
MOST_ANCHORS = 24


def cut(doc, offset=0, overlap=False):
    """Word ranges [first, end) of windows; with overlap each begins in the middle of the one before."""
    sizes = [len(p) for p in doc["pieces"]]
    sentences = split_long(doc["sentences"], sizes)
    cost = [sum(sizes[a:z]) for a, z in sentences]
    at, out, limit = 0, [], PIECES - offset
    while at < len(sentences):
        end, used = at, 0
        while end < len(sentences) and (end == at or used + cost[end] <= limit):
            used += cost[end]
            end += 1
        out.append((sentences[at][0], sentences[end - 1][1]))
        if end == len(sentences):
            break
        limit, step = PIECES, end
        if overlap:
            step, back = at + 1, cost[at]
            while step < end - 1 and back + cost[step] / 2 < used / 2:
                back += cost[step]
                step += 1
        at = step
    return out


def split_long(sentences, sizes):
    out = []
    for a, z in sentences:
        begin, used = a, 0
        for w in range(a, z):
            if used + sizes[w] > PIECES:
                out.append((begin, w))
                begin, used = w, 0
            used += sizes[w]
        out.append((begin, z))
    return out


def window(doc, first, end):
    """One training example: what lies in words [first, end) of a document."""
    pieces, starts, codes = [CLS], [], [(0, 0, 0)]
    for w in range(first, end):
        starts.append(len(pieces))
        pieces += doc["pieces"][w][:PIECES]
        codes += [(doc["shape"][w], doc["quote"][w], doc["before"][w])] * (len(pieces) - len(codes))
    here = lambda words: [w - first for w in words if first <= w < end]
    predicates = [p for p in doc["predicates"] or [] if first <= p["anchor"] < end]
    return {
        "pieces": pieces + [SEP], "codes": codes + [(0, 0, 0)], "starts": starts, "words": end - first,
        "predicates": [{**p, "anchor": p["anchor"] - first, "roles": {w - first: r for w, r in p["roles"].items() if first <= w < end},
                        "link": None if p["link"] is None else here(p["link"]),
                        "relay_link": None if p["relay_link"] is None else here(p["relay_link"])}
                       for p in predicates[:MOST_ANCHORS]],
        "marked": doc["predicates"] is not None, "unsure": here(doc["unsure"]),
        "names": doc["names"][first:end] if doc["names"] else None,
        "links": [(q - first, here(t)) for q, t in doc["links"] if first <= q < end and here(t)],
    }


def up(n, step):
    return -(-n // step) * step


def collate(examples):
    B, P = len(examples), up(max(len(e["pieces"]) for e in examples), 64)
    W = up(max(e["words"] for e in examples), 64)
    z = lambda *shape, fill=0: np.full(shape, fill, dtype=np.int64)
    t = {"pieces": z(B, P), "codes": z(B, P, 3), "mask": z(B, P), "first": z(B, W), "real": np.zeros((B, W), np.float32),
         "anchors": np.zeros((B, W), np.float32), "sure": np.zeros((B, W), np.float32), "names": z(B, W, fill=-100)}
    for i, e in enumerate(examples):
        n, w = len(e["pieces"]), e["words"]
        t["pieces"][i, :n], t["codes"][i, :n], t["mask"][i, :n] = e["pieces"], e["codes"], 1
        t["first"][i, :w], t["real"][i, :w] = e["starts"], 1
        if e["marked"]:
            t["sure"][i, :w] = 1
            t["sure"][i, e["unsure"]] = 0
        if e["names"]:
            t["names"][i, :w] = e["names"]
        for p in e["predicates"]:
            t["anchors"][i, p["anchor"]] = 1
    out = {k: torch.from_numpy(v) for k, v in t.items()}
    out["predicates"] = predicate_targets(examples, W)
    out["links"] = link_targets(examples, W)
    return out


def predicate_targets(examples, W):
    flat = [(i, p) for i, e in enumerate(examples) for p in e["predicates"]]
    if not flat:
        return None
    A = up(len(flat), 16)
    t = {"window": np.zeros(A, np.int64), "anchor": np.zeros(A, np.int64), "roles": np.full((A, W), -100, np.int64),
         **{k: np.full(A, -100, np.int64) for k in ("act", "standing", "relay_standing", "inherits")},
         **{k: np.zeros((A, W + 1), bool) for k in ("link", "relay_link")}}
    for a, (i, p) in enumerate(flat):
        t["window"][a], t["anchor"][a] = i, p["anchor"]
        t["roles"][a, : examples[i]["words"]] = 0
        for w, r in p["roles"].items():
            t["roles"][a, w] = r
        for k in ("act", "standing", "relay_standing", "inherits"):
            t[k][a] = p[k] if p[k] >= 0 else -100
        for k in ("link", "relay_link"):
            if p[k] is not None:
                t[k][a, [w + 1 for w in p[k]] or [0]] = True
    return {k: torch.from_numpy(v) for k, v in t.items()}


def link_targets(examples, W):
    flat = [(i, q, t) for i, e in enumerate(examples) for q, t in e["links"]][:96]
    if not flat:
        return None
    A = up(len(flat), 32)
    t = {"window": np.zeros(A, np.int64), "word": np.zeros(A, np.int64), "link": np.zeros((A, W + 1), bool)}
    for a, (i, q, targets) in enumerate(flat):
        t["window"][a], t["word"][a] = i, q
        t["link"][a, [w + 1 for w in targets]] = True
    return {k: torch.from_numpy(v) for k, v in t.items()}
