"""The trainable version of `newsclean.line_model.network`."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from newsclean.line_model.network import BODY, LABELS, Dilations, stretch

SUMS, STRETCH = 7, 5  # columns of `running_sums` and of `stretch`
KEY = 16  # numbers by which lines are compared


class LineNetwork(nn.Module):
    """Two looks at the lines of a batch of texts; `forward` returns the scores of both."""

    def __init__(self, features: int, channels: int, dilations: Dilations, dropout: float) -> None:
        super().__init__()
        self.dilations = dilations
        self.inp = nn.Linear(features, channels)
        self.convs, self.convs2 = (
            nn.ModuleList(nn.Conv1d(channels, channels, 3, dilation=d, padding=d) for d in some) for some in dilations
        )
        self.out1 = nn.Linear(channels, LABELS)
        self.key = nn.Linear(channels, KEY)
        self.mid = nn.Linear(channels + SUMS + STRETCH + 2 * KEY, channels)
        self.out2 = nn.Linear(channels, LABELS)
        self.dropout = nn.Dropout(dropout)

    def forward(self, inputs: Tensor, mask: Tensor, mass: Tensor) -> tuple[Tensor, Tensor]:
        """inputs (texts, lines, features), mask and mass (texts, lines): two scores (texts, lines, LABELS)."""
        seen = mask[..., None]
        mass = mass * mask
        hidden = self.dropout(functional.relu(self.inp(inputs))) * seen
        for convolution in self.convs:
            hidden = (hidden + self.dropout(functional.relu(_over_lines(convolution, hidden)))) * seen
        first = self.out1(hidden)
        body = torch.softmax(first, -1)[..., BODY] * mask
        key = self.key(hidden)
        columns = (hidden, _running_sums(body, mass), _stretch(body, mass, mask), _likeness(key, body, mass))
        hidden = self.dropout(functional.relu(self.mid(torch.cat(columns, -1)))) * seen
        for convolution in self.convs2:
            hidden = (hidden + functional.relu(_over_lines(convolution, hidden))) * seen
        return first, self.out2(hidden)

    def weights(self) -> dict[str, NDArray[np.float32]]:
        """The weights by name."""
        return {name: value.detach().numpy().astype(np.float32) for name, value in self.state_dict().items()}


def _over_lines(convolution: nn.Module, hidden: Tensor) -> Tensor:
    result: Tensor = convolution(hidden.transpose(1, 2)).transpose(1, 2)
    return result


def _running_sums(body: Tensor, mass: Tensor) -> Tensor:
    weighted = body * mass
    total = weighted.sum(1, keepdim=True)
    through = weighted.cumsum(1)
    above = through - weighted
    below = (total - through).clamp(min=0)
    columns = (
        above / (total + 1),
        below / (total + 1),
        torch.log1p(above.clamp(min=0)),
        torch.log1p(below),
        torch.log1p(total).expand_as(above),
        body,
        (total / (1 + mass.sum(1, keepdim=True))).expand_as(above),
    )
    return torch.stack(columns, -1)


def _stretch(body: Tensor, mass: Tensor, mask: Tensor) -> Tensor:
    """As computed by the package, text by text; the place of the stretch has no gradient."""
    columns = torch.zeros(*body.shape, STRETCH)
    for k, size in enumerate(mask.sum(1).int().tolist()):
        columns[k, :size] = torch.from_numpy(stretch(body[k, :size].detach().numpy(), mass[k, :size].numpy()))
    return columns


def _likeness(key: Tensor, body: Tensor, mass: Tensor) -> Tensor:
    weights = (body * mass, (1 - body) * mass)
    return torch.cat([key * _mean_line(key, weight[..., None]) for weight in weights], -1)


def _mean_line(key: Tensor, weight: Tensor) -> Tensor:
    return (key * weight).sum(1, keepdim=True) / (weight.sum(1, keepdim=True) + 1)
