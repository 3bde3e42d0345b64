"""The network of `newsclean.stages.boilerplate.network`, to be trained."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from newsclean.stages.boilerplate.network import BODY

SUMS = 7  # columns of `running_sums`


class LineNetwork(nn.Module):
    """Two looks at the lines of a batch of texts; `forward` gives the scores of both."""

    def __init__(self, features: int, channels: int, dilations: tuple[int, ...], dropout: float) -> None:
        super().__init__()
        self.dilations = dilations
        self.inp = nn.Linear(features, channels)
        self.convs = nn.ModuleList(nn.Conv1d(channels, channels, 3, dilation=d, padding=d) for d in dilations)
        self.out1 = nn.Linear(channels, 3)
        self.mid = nn.Linear(channels + SUMS, channels)
        self.conv2 = nn.Conv1d(channels, channels, 3, padding=1)
        self.out2 = nn.Linear(channels, 3)
        self.dropout = nn.Dropout(dropout)

    def forward(self, inputs: Tensor, mask: Tensor, mass: Tensor) -> tuple[Tensor, Tensor]:
        """inputs (texts, lines, features), mask and mass (texts, lines): two scores (texts, lines, 3)."""
        seen = mask[..., None]
        hidden = self.dropout(functional.relu(self.inp(inputs))) * seen
        for convolution in self.convs:
            hidden = (hidden + self.dropout(functional.relu(_over_lines(convolution, hidden)))) * seen
        first = self.out1(hidden)
        body = torch.softmax(first, -1)[..., BODY] * mask
        hidden = torch.cat((hidden, _running_sums(body, mass * mask)), -1)
        hidden = self.dropout(functional.relu(self.mid(hidden))) * seen
        hidden = hidden + functional.relu(_over_lines(self.conv2, hidden))
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
