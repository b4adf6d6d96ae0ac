"""One encoder, small heads: which words begin a predicate, and for each predicate the role of every word, its act, the
standing of its voices, whether it stands inside another's claim, and which words elsewhere name its voices."""
import torch
from torch import nn
from torch.nn import functional as F
from transformers import BertConfig, BertModel

from base import base_folder
from targets import ACTS, STANDINGS

ROLES = 5
NAMES = 9
FARTHEST = 64  # distances between an anchor and a word are clipped here
WIDTH = 160
LINK = 96


class Encoder(nn.Module):
    """MiniLM over word pieces with three small codes of the word added to its input; words out (a word's first piece)."""

    def __init__(self, pretrained=True):
        super().__init__()
        folder = base_folder()
        config = BertConfig.from_pretrained(folder, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
        self.bert = (BertModel.from_pretrained(folder, config=config, add_pooling_layer=False) if pretrained
                     else BertModel(config, add_pooling_layer=False))
        size = config.hidden_size
        self.codes = nn.ModuleList(nn.Embedding(n, size) for n in (6, 5, 4))
        for code in self.codes:
            nn.init.zeros_(code.weight)

    def forward(self, pieces, codes, mask, first):
        """pieces, mask [B,P]; codes [B,P,3]; first [B,W]: the first piece of each word → [B,W,H]"""
        h = self.bert(inputs_embeds=self.embed(pieces, codes), attention_mask=mask).last_hidden_state
        return torch.gather(h, 1, first.unsqueeze(-1).expand(-1, -1, h.shape[-1]))

    def embed(self, pieces, codes):
        x = self.bert.embeddings.word_embeddings(pieces)
        for i, code in enumerate(self.codes):
            x = x + code(codes[..., i])
        return x


class Shift(nn.Module):
    """A convolution over words, width 5, written as one product so that it is quantised with the rest."""

    def __init__(self, width):
        super().__init__()
        self.mix, self.norm = nn.Linear(5 * width, width), nn.LayerNorm(width)

    def forward(self, z):
        p = F.pad(z, (0, 0, 2, 2))
        n = z.shape[1]
        near = torch.cat([p[:, i:i + n] for i in range(5)], -1)
        return self.norm(z + F.gelu(self.mix(near)))


class Roles(nn.Module):
    """For anchors given as (window, word): the roles of the window's words and what is known of the predicate."""

    def __init__(self, size):
        super().__init__()
        self.words, self.gate, self.own = nn.Linear(size, WIDTH), nn.Linear(size, WIDTH), nn.Linear(size, WIDTH)
        self.distance = nn.Embedding(2 * FARTHEST + 1, WIDTH)
        nn.init.normal_(self.distance.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH)
        self.layers = nn.ModuleList([Shift(WIDTH), Shift(WIDTH)])
        self.out = nn.Linear(WIDTH, ROLES)
        self.act = nn.Sequential(nn.Linear(3 * size, 256), nn.GELU(), nn.Linear(256, len(ACTS)))
        self.standing = nn.Sequential(nn.Linear(3 * size, 256), nn.GELU(), nn.Linear(256, len(STANDINGS)))
        self.inherits = nn.Sequential(nn.Linear(2 * size, 128), nn.GELU(), nn.Linear(128, 1))
        self.query, self.asker, self.key = nn.Linear(size, LINK), nn.Linear(size, LINK), nn.Linear(size, LINK)
        self.nobody = nn.Linear(size, 1)
        self.apart = nn.Embedding(2 * FARTHEST + 1, 1)
        nn.init.zeros_(self.apart.weight)

    def forward(self, h, mask, window, anchor):
        """h [B,W,H]; mask [B,W] words that are; window, anchor [A] → dict of tensors, each [A, …]"""
        words, real = h[window], mask[window]
        ha = h[window, anchor]
        steps = torch.arange(h.shape[1], device=h.device)[None, :] - anchor[:, None]
        steps = steps.clamp(-FARTHEST, FARTHEST) + FARTHEST
        projected = self.words(h)[window]
        z = projected * torch.sigmoid(self.gate(ha))[:, None] + self.own(ha)[:, None] + self.distance(steps)
        z = self.norm(z) * real[..., None]
        for layer in self.layers:
            z = layer(z) * real[..., None]
        roles = self.out(z)
        share = torch.softmax(roles.float(), -1).detach() * real[..., None]
        mean = lambda role: ((share[..., role] ** 2).to(words.dtype).unsqueeze(1) @ words).squeeze(1) / (
            (share[..., role] ** 2).sum(-1, keepdim=True).to(words.dtype) + 0.1)
        source, cue, content, relay = mean(1), mean(2), mean(3), mean(4)
        keys = self.key(h)[window]
        return {
            "roles": roles,
            "act": self.act(torch.cat([ha, cue, content], -1)),
            "standing": self.standing(torch.cat([ha, source, source - relay], -1)),
            "relay_standing": self.standing(torch.cat([ha, relay, relay - source], -1)),
            "inherits": self.inherits(torch.cat([ha, source], -1)).squeeze(-1),
            "link": self.link(self.query(source) + self.asker(ha), keys, real, steps, self.nobody(ha)),
            "relay_link": self.link(self.query(relay) + self.asker(ha), keys, real, steps, self.nobody(ha)),
        }

    def link(self, query, keys, real, steps, nobody):
        """Scores [A, 1+W]: the first for nobody in the window, the others for its words."""
        scores = (keys @ query.unsqueeze(-1)).squeeze(-1) / LINK**0.5 + self.apart(steps).squeeze(-1)
        scores = scores.masked_fill(real < 0.5, -1e4)
        return torch.cat([nobody, scores], -1)

    def word_link(self, h, mask, window, word):
        """The same for a word that is no predicate (pronouns and nouns of the coreference corpora)."""
        hw = h[window, word]
        steps = (torch.arange(h.shape[1], device=h.device)[None, :] - word[:, None]).clamp(-FARTHEST, FARTHEST) + FARTHEST
        return self.link(self.query(hw), self.key(h)[window], mask[window], steps, self.nobody(hw))


class Reader(nn.Module):
    def __init__(self, pretrained=True):
        super().__init__()
        self.encoder = Encoder(pretrained)
        size = self.encoder.bert.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.anchor = nn.Sequential(nn.Linear(size, 128), nn.GELU(), nn.Linear(128, 1))
        self.names = nn.Linear(size, NAMES)
        self.roles = Roles(size)

    def encode(self, batch):
        return self.dropout(self.encoder(batch["pieces"], batch["codes"], batch["mask"], batch["first"]))
