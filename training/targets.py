"""What the heads of the model are to learn, from each corpus's own marks: roles of predicates, names, and links.

A predicate is {anchor, roles, act, standing, relay_standing, inherits, link, relay_link}; unknown labels are -1, unknown
links None. A link is the list of words that name or describe the voice: empty where nothing in the report does.
"""
import bisect
import re

ACTS = ("assert", "deny", "demand", "accuse", "commit", "judge", "withhold", "ask")
STANDINGS = ("person", "institution", "unnamed", "document", "outlet", "diffuse")
NONE, SOURCE, CUE, CONTENT, RELAY = range(5)
PRONOUNS = {"he", "she", "it", "they", "him", "her", "them", "his", "hers", "its", "their", "theirs", "who", "himself", "herself", "itself", "themselves"}
SPEAKERS = {"i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"}
NAME_KINDS = {"PERSON": 0, "ORGANIZATION": 1, "LOCATION": 2, "MISC": 3, "person": 0, "organization": 1, "place": 2}


def words_in(doc, span):
    """Numbers of the words that a code point span touches."""
    if "_begins" not in doc:
        doc["_begins"] = [b for b, _ in doc["words"]]
        doc["_ends"] = [e for _, e in doc["words"]]
    first = bisect.bisect_right(doc["_ends"], span[0])
    last = bisect.bisect_left(doc["_begins"], span[1])
    return range(first, max(first, last))


def words_of(doc, spans):
    return [w for s in spans for w in words_in(doc, s)]


def text_of(doc, word):
    b, e = doc["words"][word]
    return doc["text"][b:e]


def predicate(doc, content, cue, source, relay=()):
    """The roles of one attribution; None where it lies outside what is read."""
    roles = {}
    for role, spans in ((CONTENT, content), (RELAY, relay), (SOURCE, source), (CUE, cue)):
        roles.update((w, role) for w in words_of(doc, spans))
    start = [w for w, r in roles.items() if r == CUE] or [w for w, r in roles.items() if r == CONTENT]
    if not start or CONTENT not in roles.values():
        return None
    return {"anchor": min(start), "roles": roles, "act": -1, "standing": -1, "relay_standing": -1, "inherits": -1, "link": None, "relay_link": None}


def flat_predicates(doc, report):
    """PolNeAR's attributions; and the words where its silence says nothing: inside contents (it does not nest) and in
    regions that its annotators set aside."""
    kept, unsure = [], set(words_of(doc, report["discard"]))
    for a in report["attributions"]:
        p = predicate(doc, a["content"], a["cue"], a["source"])
        if p:
            kept.append(p)
            unsure.update(w for w, r in p["roles"].items() if r == CONTENT)
    return kept, sorted(unsure - {p["anchor"] for p in kept})


def inside(span, spans):
    return any(b <= span[0] and span[1] <= e for b, e in spans)


def container(statement, statements):
    """The smallest statement in whose content this one's cue (or content) stands."""
    key = (statement["cue"] or statement["content"])[0]
    outer = [t for t in statements if t is not statement and inside(key, t["content"])
             and (t["content"], t["cue"]) != (statement["content"], statement["cue"])]
    return min(outer, key=lambda t: sum(e - b for b, e in t["content"]), default=None)


def key_statements(doc, statements):
    kept = []
    for s in statements:
        outer, relays, inherits = container(s, statements), list(s["chain"][:-1]), -1
        if outer:
            taken = [v["span"] for v in outer["chain"]]
            inherits = int([v["span"] for v in relays[: len(taken)]] == taken)
            relays = relays[len(taken):] if inherits else relays
        voice = s["chain"][-1]
        spans = lambda voices: [v["span"] for v in voices if v["span"]]
        p = predicate(doc, s["content"], s["cue"], spans([voice]), spans(relays))
        if not p:
            continue
        p["act"], p["standing"], p["inherits"] = ACTS.index(s["act"]), STANDINGS.index(voice["standing"]), inherits
        if relays:
            p["relay_standing"] = STANDINGS.index(relays[0]["standing"])
            p["relay_link"] = voice_link(doc, relays[0], statements)
        p["link"] = voice_link(doc, voice, statements)
        kept.append(p)
    return kept


def voice_link(doc, voice, statements):
    """The words that name the voice: its own where they name or describe it, and all other places that do; none of `?`."""
    if voice["who"] == "?":
        return []
    own = list(words_in(doc, voice["span"])) if voice["span"] else []
    named = set(naming_words(doc, voice, statements))
    if own and not is_pronoun(doc, own):
        return sorted(named | set(own))
    return sorted(named - set(own))


def is_pronoun(doc, words):
    return len(words) == 1 and text_of(doc, words[0]).lower() in PRONOUNS | SPEAKERS


def significant(who):
    return re.findall(r"[\w’'-]+", who)


def naming_words(doc, voice, statements):
    """Words of all places that name the voice: its `who`, a person's surname, the words of voices with the same `who`."""
    who, text = voice["who"], doc["text"]
    patterns = [re.escape(who)]
    last = significant(who)[-1:]
    if voice["standing"] == "person" and last and last[0][:1].isupper():
        patterns.append(re.escape(last[0]))
    patterns += [re.escape(a) for a in re.findall(r"\((\w{2,})\)", who)]
    for match in re.finditer("|".join(rf"(?<!\w){p}(?!\w)" for p in patterns), text):
        yield from words_in(doc, match.span())
    for s in statements:
        for v in s["chain"]:
            if v["who"] == who and v["span"] and text[v["span"][0]:v["span"][1]].lower() not in PRONOUNS | SPEAKERS:
                yield from words_in(doc, v["span"])


def chains_to_links(mentions):
    """[(head word, kind)] of one chain, kind PRON, NOUN or NAME → (query, targets): what a pronoun or noun stands for."""
    named = sorted({h for h, kind in mentions if kind == "NAME"})
    nouns = sorted({h for h, kind in mentions if kind == "NOUN"})
    for head, kind in mentions:
        targets = named or (nouns if kind == "PRON" else [])
        targets = [t for t in targets if t != head]
        if kind != "NAME" and targets:
            yield head, targets


def head_kind(word, pos):
    if pos.startswith(("PRP", "PRON", "WP")):
        return "PRON" if word.lower() in PRONOUNS else None
    return "NAME" if pos in ("NNP", "NNPS", "PROPN") else "NOUN"


def silver_links(doc, tagged):
    heads, links = {}, []
    for sentence in tagged["deps"]:
        heads.update((dependent, head) for head, dependent, _ in sentence)
    for chain in tagged["coref"]:
        mentions = []
        for first, last, _ in chain:
            head = next((t for t in range(first, last) if not first <= heads.get(t, -1) < last), last - 1)
            b, e, word, _, pos, _ = tagged["tokens"][head]
            kind, at = head_kind(word, pos), (list(words_in(doc, (b, e))) if b is not None else [])
            if kind and at:
                mentions.append((at[0], kind))
        links += chains_to_links(mentions)
    return links


def names_of_silver(doc, tagged):
    names, before = [0] * len(doc["words"]), None
    for b, e, _, _, _, label in tagged["tokens"]:
        kind = NAME_KINDS.get(label)
        if kind is not None and b is not None:
            for w in words_in(doc, (b, e)):
                names[w] = 1 + 2 * kind + (1 if before == label else 0)
                before = label
        before = label
    return names


def gum_names(doc, report):
    names = [0] * len(doc["words"])
    for entity in report["entities"]:
        tokens = [i for i in range(entity["first"], entity["last_excl"]) if report["tokens"][i][4] == "PROPN"]
        head = entity_head(report, entity)
        if head not in tokens:
            continue
        run = [head]
        while run[0] - 1 in tokens:
            run.insert(0, run[0] - 1)
        while run[-1] + 1 in tokens:
            run.append(run[-1] + 1)
        kind = NAME_KINDS.get(entity["type"], 3)
        for n, w in enumerate(words_of(doc, [report["tokens"][i][:2] for i in run])):
            names[w] = 1 + 2 * kind + (1 if n else 0)
    return names


def entity_head(report, entity):
    span = range(entity["first"], entity["last_excl"])
    return next((t for t in span if report["tokens"][t][6] not in span), span[-1])


def gum_links(doc, report):
    clusters = {}
    for entity in report["entities"]:
        head = entity_head(report, entity)
        b, e, word, _, upos = report["tokens"][head][:5]
        kind, at = head_kind(word, upos), list(words_in(doc, (b, e)))
        if kind and at:
            clusters.setdefault(entity["cluster"], []).append((at[0], kind))
    return [link for mentions in clusters.values() for link in chains_to_links(mentions)]
