"""Finds what stands in quotation marks, and whose words it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hled_bot.facts.quotations.context import Context
from hled_bot.facts.quotations.marks import Stretch, stretches
from hled_bot.facts.quotations.people import Speaker
from hled_bot.facts.quotations.speakers import Speakers
from hled_bot.models import Document, Quotation, Source, Transcript


def find(document: Document, transcript: Transcript) -> tuple[Quotation, ...]:
    """Every quotation of *document*, in order, and whose words it is.

    What a paragraph leaves open and the next one opens again is one quotation, from its first to
    its last word.
    """
    quoted = stretches(document.paragraphs)
    if not quoted:
        return ()
    context = Context(document, transcript, quoted)
    speakers = Speakers(context)
    chains = (part for chain in _chains(quoted) for part in speakers.parts(chain))
    return tuple(_quotation(context, chain, speakers.of(chain)) for chain in chains)


def _chains(quoted: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """The stretches of each quotation."""
    chain: list[Stretch] = []
    for stretch in quoted:
        chain.append(stretch)
        if not stretch.goes_on:
            yield chain
            chain = []
    if chain:
        yield chain


def _quotation(context: Context, chain: Sequence[Stretch], speaker: Speaker) -> Quotation:
    opening, closing = chain[0], chain[-1]
    document, paragraphs = context.document, context.paragraphs
    first, last = paragraphs[opening.first], paragraphs[closing.last]
    # from mark to mark, for a link's address or a star can stand between the last word and its mark
    end_at = (
        last.starts[closing.end] if closing.closes > closing.end else last.ends[closing.end - 1]
    )
    if not closing.end:  # the mark that closes can open a paragraph of its own
        end_at = paragraphs[closing.last - 1].ends[-1]
    source = Source(document.id, first.ends[opening.opens], end_at)
    begin, _ = context.sentence(opening.first, opening.opens)
    _, end = context.sentence(closing.last, closing.closes - 1)
    around = Source(document.id, first.starts[begin], last.ends[end - 1])
    return Quotation(
        source, document.shown(source), speaker.kind, around, speaker.name, speaker.office
    )
