"""Trains the reader.

    train.py flat    PolNeAR with names and links, GUM, one round of our statements an epoch → runs/flat.pt
    train.py full    our statements and annotations, with a share of PolNeAR, from runs/flat.pt on → runs/full.pt
    train.py more    the same again at a lower rate, from runs/full.pt on → runs/more.pt

Each writes a line of figures an epoch and keep the average of the weights over the last steps.
"""
import argparse
import pathlib
import pickle
import random
import time

import torch
from torch.nn import functional as F

from model import Reader
from targets import CONTENT, RELAY
from windows import SEP, collate, cut, window

HERE = pathlib.Path(__file__).parent
RUNS = HERE / "runs"
BATCH = 12
HIDDEN = 0.05  # share of word pieces
MASK = 103
RELAYED = 3  # how often a window is seen in which one voice relays another: they are rare
# Faster only where the processor multiplies bf16 matrices in hardware (AMX); measured without: 165 against 310 GFLOP/s.
BF16 = "amx_bf16" in pathlib.Path("/proc/cpuinfo").read_text()
STAGES = {
    "flat": {"epochs": 3, "rate": 1.5e-4, "shares": {"polnear-train": 1, "gum": 0.35, "statements-train": 1}, "start": None},
    "full": {"epochs": 5, "rate": 1e-4, "shares": {"statements-train": 1, "annotations": 1, "polnear-train": 0.35, "gum": 0.1}, "start": "flat"},
    "last": {"epochs": 4, "rate": 1e-4, "shares": {"statements-train": 1, "annotations": 1, "polnear-train": 0.5}, "start": "joint"},
    "end": {"epochs": 3, "rate": 9e-5, "shares": {"statements-train": 1, "annotations": 1, "polnear-train": 0.5}, "start": "last"},
    "joint": {"epochs": 2, "rate": 1e-4, "shares": {"polnear-train": 1, "statements-train": 1, "annotations": 1, "gum": 0.2}, "start": "more"},
    "more": {"epochs": 3, "rate": 7e-5, "shares": {"statements-train": 1, "annotations": 1, "polnear-train": 0.35}, "start": "full"},
}


def load(name):
    with open(HERE / "data" / f"{name}.pkl", "rb") as data:
        return pickle.load(data)


def hide_some(batch):
    """Hides a few word pieces, so that no predicate is told by one word alone."""
    hidden = (torch.rand(batch["pieces"].shape) < HIDDEN) & (batch["pieces"] > SEP)
    return {**batch, "pieces": batch["pieces"].masked_fill(hidden, MASK)}


def loss_of(model, batch):
    with torch.autocast("cpu", torch.bfloat16, enabled=BF16):
        h = model.encode(batch)
        anchors, names = model.anchor(h).squeeze(-1), model.names(h)
        p, links = batch["predicates"], batch["links"]
        out = model.roles(h, batch["real"], p["window"], p["anchor"]) if p else None
        linked = model.roles.word_link(h, batch["real"], links["window"], links["word"]) if links else None
    parts = {}
    sure = batch["sure"] * batch["real"]
    if sure.sum():
        each = F.binary_cross_entropy_with_logits(anchors.float(), batch["anchors"], reduction="none")
        parts["anchor"] = 12 * (each * sure).sum() / sure.sum()
    if (batch["names"] >= 0).any():
        parts["names"] = F.cross_entropy(names.float().flatten(0, 1), batch["names"].flatten(), ignore_index=-100)
    if p:
        weight = torch.tensor([1.0, 2.0, 2.0, 1.5, 2.0])
        parts["roles"] = 4 * F.cross_entropy(out["roles"].float().flatten(0, 1), p["roles"].flatten(), weight, ignore_index=-100)
        for key, share in (("act", 0.4), ("standing", 0.4), ("relay_standing", 0.2)):
            if (p[key] >= 0).any():
                parts[key] = share * F.cross_entropy(out[key].float(), p[key], ignore_index=-100, label_smoothing=0.05)
        known = p["inherits"] >= 0
        if known.any():
            parts["inherits"] = 0.3 * F.binary_cross_entropy_with_logits(out["inherits"].float()[known], p["inherits"][known].float())
        parts["link"] = 0.4 * link_loss(out["link"], p["link"]) + 0.2 * link_loss(out["relay_link"], p["relay_link"])
    if links:
        parts["coref"] = 0.3 * link_loss(linked, links["link"])
    return parts


def link_loss(scores, targets):
    rows = targets.any(1)
    if not rows.any():
        return scores.sum() * 0
    scores, targets = scores[rows].float(), targets[rows]
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~targets, -1e9), 1)).mean()


def windows_of(docs, random_offset):
    for doc in docs:
        for first, end in cut(doc, random.randrange(0, 200) if random_offset else 0):
            if end - first > 2:
                yield window(doc, first, end)


def batches(sets, shares):
    examples = []
    for name, share in shares.items():
        docs = sets[name] if share >= 1 else random.sample(sets[name], int(share * len(sets[name])))
        for example in windows_of(docs, True):
            examples += [example] * (RELAYED if any(RELAY in p["roles"].values() for p in example["predicates"]) else 1)
    random.shuffle(examples)
    # Windows of like length together, so that little is padded.
    chunks = [sorted(examples[i:i + 20 * BATCH], key=lambda e: len(e["pieces"])) for i in range(0, len(examples), 20 * BATCH)]
    out = [c[i:i + BATCH] for c in chunks for i in range(0, len(c), BATCH)]
    random.shuffle(out)
    return out


@torch.no_grad()
def figures(model, docs):
    """Of windows without overlap: anchors' F1 and, at the given anchors, how often each head is right."""
    model.eval()
    n = {k: [0, 0] for k in ("content", "act", "standing", "inherits", "link")}
    tp = fp = fn = 0
    examples = sorted(windows_of(docs, False), key=lambda e: len(e["pieces"]))
    for i in range(0, len(examples), BATCH):
        batch = collate(examples[i:i + BATCH])
        with torch.autocast("cpu", torch.bfloat16, enabled=BF16):
            h = model.encode(batch)
            found = (torch.sigmoid(model.anchor(h).squeeze(-1).float()) > 0.45) & (batch["sure"] * batch["real"] > 0)
            p = batch["predicates"]
            out = model.roles(h, batch["real"], p["window"], p["anchor"]) if p else None
        gold = batch["anchors"] > 0
        tp, fp, fn = tp + (found & gold).sum().item(), fp + (found & ~gold).sum().item(), fn + (~found & gold).sum().item()
        if not p:
            continue
        predicted, valid = out["roles"].argmax(-1), p["roles"] >= 0
        rows = (p["roles"] == CONTENT).any(1)
        same = (((predicted == CONTENT) == (p["roles"] == CONTENT)) | ~valid).all(1)
        count(n["content"], same, rows)
        for key in ("act", "standing"):
            count(n[key], out[key].argmax(-1) == p[key], p[key] >= 0)
        count(n["inherits"], (out["inherits"] > 0) == (p["inherits"] == 1), p["inherits"] >= 0)
        best = out["link"].float().argmax(-1)
        count(n["link"], p["link"].gather(1, best[:, None]).squeeze(1), p["link"].any(1))
    model.train()
    right = "  ".join(f"{k} {a / max(b, 1):.3f}" for k, (a, b) in n.items())
    return f"anchor F1 {2 * tp / max(2 * tp + fp + fn, 1):.3f}  {right}"


def count(pair, hits, rows):
    pair[0] += (hits & rows).sum().item()
    pair[1] += rows.sum().item()


def update(average, model, keep):
    with torch.no_grad():
        for k, v in model.state_dict().items():
            average[k].lerp_(v, 1 - keep) if v.is_floating_point() else average[k].copy_(v)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("stage", choices=STAGES)
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    random.seed(args.seed), torch.manual_seed(args.seed)
    torch.set_num_threads(2)
    stage = STAGES[args.stage]
    epochs = args.epochs or stage["epochs"]
    sets = {name: load(name) for name in stage["shares"]}
    tune, flat = load("statements-tune") + load("annotations-tune"), load("polnear-dev")[:20]
    model = Reader()
    if stage["start"]:
        model.load_state_dict(torch.load(RUNS / f"{stage['start']}.pt"))
    average = {k: v.clone() for k, v in model.state_dict().items()}
    encoder = [p for p in model.encoder.bert.parameters()]
    codes_and_heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.bert")]
    heads = 5 if args.stage == "flat" else 2
    optimizer = torch.optim.AdamW([{"params": encoder, "lr": stage["rate"]}, {"params": codes_and_heads, "lr": heads * stage["rate"]}],
                                  weight_decay=0.01, fused=True)
    steps_an_epoch = len(batches(sets, stage["shares"]))
    total = epochs * steps_an_epoch
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(s / (0.06 * total), max(0.02, (total - s) / (0.94 * total))))
    print(f"{args.stage}: {epochs} epochs of {steps_an_epoch} steps, seed {args.seed}", flush=True)
    step, begun = 0, time.time()
    for epoch in range(epochs):
        seen, sums = 0, {}
        sets = {name: load(name) for name in stage["shares"]}  # again: annotations may have grown since
        for examples in batches(sets, stage["shares"]):
            parts = loss_of(model, hide_some(collate(examples)))
            if not parts:
                continue
            optimizer.zero_grad(set_to_none=True)
            sum(parts.values()).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            if step < total:
                schedule.step()
            step += 1
            seen += sum(len(e["pieces"]) for e in examples)
            for k, v in parts.items():
                sums.setdefault(k, []).append(v.item())
            if step % 50 == 0:
                shown = "  ".join(f"{k} {sum(v[-50:]) / len(v[-50:]):.3f}" for k, v in sums.items())
                print(f"  {step}/{total}  {seen / (time.time() - begun):.0f} pieces/s  {shown}", flush=True)
            if step % 4 == 0:
                update(average, model, min(0.992, (1 + step) / (10 + step)))
        begun = time.time()
        own = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        print(f"epoch {epoch + 1}\n  tune     {figures(model, tune)}\n  polnear  {figures(model, flat)}", flush=True)
        torch.save(average, RUNS / f"{args.stage}.pt")
        model.load_state_dict(own)
        begun = time.time()


if __name__ == "__main__":
    RUNS.mkdir(exist_ok=True)
    main()
