"""Repulsion of everybody from everybody in time proportional to their number: by a grid and the Fourier transform.

Each person's charge is spread over the four nearest points of a grid, the field of the whole grid is one convolution,
and each person feels the field at the four points (the particle-mesh method of Hockney and Eastwood 1981). Closer than
a cell the field is softened; `apart` separates what still overlaps.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inroad.influence.network import Numbers, Places

Points = npt.NDArray[np.float64]
"""Positions, one row a person: x, y."""
Spectrum = npt.NDArray[np.complex128]


@dataclass(frozen=True, eq=False)
class Mesh:
    """A square grid of so many points a side, with the transformed field of one charge."""

    points: int
    across: Spectrum
    down: Spectrum

    def repulsion(self, positions: Points) -> Points:
        """The force on each person: the sum over all others of the vector from them, divided by distance squared."""
        low = positions.min(axis=0)
        extent = float((positions.max(axis=0) - low).max()) or 1.0
        cell = extent / (self.points - 2)
        scaled = (positions - low) / cell + 0.5
        corner = np.floor(scaled).astype(np.intp)
        part = scaled - corner
        size = 2 * self.points
        charge = np.zeros((size, size))
        corners = [(corner + shift, _weight(part, shift)) for shift in _SHIFTS]
        for places, weight in corners:
            np.add.at(charge, (places[:, 0], places[:, 1]), weight)
        spectrum = np.fft.rfft2(charge)
        fields = [np.fft.irfft2(spectrum * kernel, s=(size, size)) for kernel in (self.across, self.down)]
        felt = [sum(weight * field[places[:, 0], places[:, 1]] for places, weight in corners) for field in fields]
        return np.stack([np.asarray(each, np.float64) for each in felt], axis=1) / cell


def mesh(points: int) -> Mesh:
    """A grid; the field of a charge falls with the distance and is softened below one cell."""
    size = 2 * points
    along = np.fft.fftfreq(size, 1 / size)
    x, y = np.meshgrid(along, along, indexing="ij")
    squared = x**2 + y**2 + _SOFT
    return Mesh(points, np.fft.rfft2(x / squared), np.fft.rfft2(y / squared))


def _weight(part: Points, shift: Places) -> Numbers:
    near = np.where(shift == 1, part, 1 - part)
    return np.asarray(near[:, 0] * near[:, 1], np.float64)


_SHIFTS = [np.array(shift, np.intp) for shift in ((0, 0), (0, 1), (1, 0), (1, 1))]
_SOFT = 0.5
