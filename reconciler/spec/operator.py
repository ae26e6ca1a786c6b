"""`operators:`."""

from __future__ import annotations

from reconciler.kinds.operator import Operator
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName, OperatorName
from .names import operator_name, split_operator, sql_name
from .satellites import Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet

_OPTIONS = ("commutator", "negator", "restrict", "join", "hashes", "merges")


class OperatorSpec(Possessed):
    """An operator, written under `schema.symbol(left type, right type)`; `none` for a prefix operator's left type.

    A commutator or negator need not be written on both sides; `restrict` and `join` are estimators.
    """

    function: AnyName
    commutator: OperatorName | None = None
    negator: OperatorName | None = None
    restrict: AnyName | None = None
    join: AnyName | None = None
    hashes: bool = False
    merges: bool = False


def flatten_operator(written: str, spec: OperatorSpec, path: Path, sheet: Sheet) -> None:
    """Add the operator and its satellites."""
    operator = Operator(
        *split_operator(written),
        function=sql_name(spec.function),
        commutator=None if spec.commutator is None else operator_name(spec.commutator),
        negator=None if spec.negator is None else operator_name(spec.negator),
        restrict=None if spec.restrict is None else sql_name(spec.restrict),
        join=None if spec.join is None else sql_name(spec.join),
        hashes=spec.hashes,
        merges=spec.merges,
    )
    flatten_satellites(sheet.add(operator, path), spec, path, sheet)


def spell_operator(operator: Operator, state: State) -> dict[str, object]:
    """The operator as a person would write it, defaults left out."""
    spelled: dict[str, object] = {"function": operator.function}
    spelled |= {field: operator.field(field) for field in _OPTIONS if operator.field(field)}
    return spelled | spell_satellites(operator.address, state)
