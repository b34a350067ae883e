"""What documents state: who attended, what the pillars are, who said what."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from hled_bot.facts import acronyms, attendance, meetings, pillars, quotations, transcripts
from hled_bot.language import sentences
from hled_bot.models import Document, Facts, Source


def find(document: Document) -> Facts:
    """All facts of *document*, each with the place it stands at."""
    meeting = meetings.find(document)
    transcript = transcripts.find(document)
    set_out = pillars.find(document, meeting)
    return Facts(
        meeting=meeting,
        pillars=set_out,
        pillar_mentions=() if set_out else pillars.mentions(document),
        founding=meetings.founding(document),
        attendees=tuple(
            replace(attendee, context=sentence_around(document, attendee.source))
            for attendee in attendance.find(document, meeting)
        ),
        acronyms=acronyms.find(document),
        quotations=quotations.find(document, transcript),
        transcript=transcript,
    )


def sentence_around(document: Document, source: Source) -> Source:
    """The sentence, or the sentences of one paragraph, that *source* lies in."""
    begins = [paragraph.starts[0] for paragraph in document.paragraphs]
    index = max(bisect_right(begins, source.start) - 1, 0)
    paragraph = document.paragraphs[index]
    within = [
        (begin, end)
        for begin, end in sentences(paragraph.text)
        if paragraph.starts[begin] < source.end and paragraph.ends[end - 1] > source.start
    ]
    if not within:
        return source
    found = document.source(paragraph, within[0][0], within[-1][1])
    return Source(document.id, found.start, max(found.end, source.end))
