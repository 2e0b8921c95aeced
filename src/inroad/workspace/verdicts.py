"""What somebody said of two records, while these become one or are told apart: part of larger verbs."""

from inroad.model.proposal import About, Answer, PairAnswer, paired
from inroad.storage.proposals import answers_about
from inroad.storage.transaction import Transaction


def follow_answers(tx: Transaction, about: About, old_id: str, new_id: str) -> None:
    """Whoever is not the one that goes is not the one that it has become; of the two themselves nothing is held."""
    there = {(each.about, each.one_id, each.other_id): each for each in answers_about(tx, new_id)}
    for each in answers_about(tx, old_id):
        if each.about is not about and not (about is About.ACCOUNT and each.about is About.FAMILY):
            continue
        third = each.other_id if each.one_id == old_id else each.one_id
        if third == new_id:
            tx.remove(each)
            continue
        one_id, other_id = paired(new_id, third)
        known = there.get((each.about, one_id, other_id))
        if known is None:
            there[each.about, one_id, other_id] = tx.save(
                each.with_values(one_id=one_id, other_id=other_id), before=each
            )
        else:
            tx.remove(each)
            if each.answer is Answer.APART and known.answer is not Answer.APART:
                tx.save(known.with_values(answer=Answer.APART), before=known)


def record_answer(tx: Transaction, about: About, pair: tuple[str, str], answer: Answer) -> PairAnswer:
    """Record what is said of a pair from now on, in place of what was said before."""
    one_id, other_id = paired(*pair)
    said = {"answer": answer, "member_id": tx.actor.member_id, "said_on": tx.today}
    for known in answers_about(tx, one_id):
        if known.about is about and known.other_id == other_id:
            return tx.save(known.with_values(**said), before=known)
    made = PairAnswer(
        id=tx.new_id(), about=about, one_id=one_id, other_id=other_id, answer=answer,
        member_id=tx.actor.member_id, said_on=tx.today,
    )  # fmt: skip
    return tx.save(made)
