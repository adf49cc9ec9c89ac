"""Dates of events: those in an event's own sentence that are no report's, frame's or other thing's."""

from __future__ import annotations

from atip_extract.annotations import DateValue
from atip_extract.relate.context import Finder
from atip_extract.relate.grammar.reading import COMMAS
from atip_extract.relate.settings.spans import DAY, DateSpans
from atip_extract.relate.settings.story_days import StoryDays

MAX_YEAR_DISTANCE = 12
ISSUED = frozenset({"الصادر", "الصادره", "المورخ", "المورخه", "المنشور", "المنشوره", "صادر", "صادره"})
SIMILAR = frozenset({"مماثل", "مماثله", "مماثلين", "مماثلتين", "مماثلان", "مماثلتان", "سابقتين", "سابقين"})
YEAR = len("2024")
"""Characters of an ISO 8601 date of that precision."""


class DateReader(Finder):
    """Attaches dates to the events of one release."""

    def find(self) -> None:
        """The date in the event's own sentence; one relative to the publication («اليوم») where there is no other."""
        spans = DateSpans(self.context)
        dates = [(value, self.reading.word_of[value.start]) for value in self.reading.notes.dates]
        dates.sort(key=lambda dated: self.reading.block_kind(dated[1]) == "headline")  # «رئاسيات 7 سبتمبر: …»
        ends = [dated for dated in dates if spans.is_end(dated[1])]
        others = [dated for dated in dates if dated not in ends]
        for value, i in sorted(others, key=lambda dated: dated[0].relative):
            self._date(value, i)
        self._of_lead()
        for value, i in ends:
            if not spans.until(value, i):
                self._date(value, i)
        spans.lasting()
        StoryDays(self.context).find()

    def _of_lead(self) -> None:
        """«باشرت الشركة، صباح الثلاثاء 5/9/2023، أعمال …. وأُعطيت إشارة البدء بحضور …»: a day in a lead of no event."""
        clauses, main = self.clauses, self.finder.main
        if not main or self.finder.events[main[0]].dates:
            return
        start, end = self.reading.sentences[clauses.lead]
        first = next((m for m in self.finder.mentions if m.event == main[0] and m.word >= start), None)
        if first is None or self.scope.mentions_in(start) or self.reading.words[first.word].sent != clauses.lead + 1:
            return
        words, published = self.reading.words, self.reading.notes.published
        for value in self.reading.dates_in(start, end):
            i = self.reading.word_of[value.start]
            plain = value is not published and not value.relative and len(value.first) == DAY and words[i].quote < 0
            if plain and not (self._dates_a_report(i) or self._is_of_issue(i) or self._is_since(i)):
                self.finder.events[main[0]].dates = [value]
                return

    def _date(self, value: DateValue, i: int) -> None:
        dateline = self.reading.notes.dateline
        in_dateline = dateline is not None and dateline[0] <= value.start < dateline[1]
        if self.reading.words[i].quote >= 0 or value is self.reading.notes.published or in_dateline:
            return
        if value.relative and self._is_name(i):
            return
        index = self.scope.event_at(i)
        if index is None or not self.scope.mentions_in(i):
            return
        event = self.finder.events[index]
        if not event.background and self.clauses.is_background(i) and not self._is_new_in(i, index):
            return  # «يذكر أن النسخة التجريبية من البرنامج أقيمت في نوفمبر»
        if len(value.first) == YEAR and not self._is_year_of(i, index):
            return
        if self._dates_a_report(i) or self._is_of_issue(i) or self._is_since(i) or self._counts_within(i, value):
            return
        if len(value.first) < DAY and self.scope.nearest(i) is None and (value.relative or len(value.first) == YEAR):
            return
        if value.relative and len(value.first) < DAY and not self._is_beside(i, index):
            return
        more_exact = event.dates and len(value.first) > len(event.dates[0].first) and not event.background
        if event.dates and self._joins(event.dates[-1], value):
            event.dates.append(value)
        elif not event.dates or (more_exact and (not value.relative or self._is_told(i, index))):
            event.dates = [value]

    def _is_told(self, i: int, event: int) -> bool:
        """In the sentence that brings the event in."""
        return any(m.event == event and m.new and m.word < i for m in self.scope.mentions_in(i))

    def _is_new_in(self, i: int, event: int) -> bool:
        return any(m.event == event and m.new for m in self.scope.mentions_in(i))

    def _is_beside(self, i: int, event: int) -> bool:
        """«نفّذ المجلس في نوفمبر الماضي ورشة»: a month counted from now dates an event only close to it."""
        start, end = self.clauses.clause(i)
        here = (m for m in self.scope.mentions_in(i) if m.event == event and start <= m.word < end)
        return any(abs(m.word - i) <= MAX_YEAR_DISTANCE and m.new for m in here)

    def _is_name(self, i: int) -> bool:
        """«مؤسسة الغد», «صحيفة اليوم»: no day."""
        name = self.reading.words[i].mention
        return name is not None and name.entity is not None

    def _joins(self, known: DateValue, value: DateValue) -> bool:
        """«من 5 إلى 7 مارس ومن 12 إلى 14 مارس», «يومي 3 مايو و10 مايو»: two spans of one event."""
        between = self.reading.doc[known.end : value.start]
        joined = bool(between) and between[0].norm_.startswith("و") and len(between) <= 4
        plain = all(t.norm_ in ("و", "من", "ومن", "في", "وفي", "يوم", "ويوم", "بين", "الفتره") for t in between)
        return joined and plain and not value.relative and len(known.first) == len(value.first) == DAY

    def _dates_a_report(self, i: int) -> bool:
        """«دراسة أجريت عام 2013», «التقرير الصادر في 28 يونيو», «قضية عاملات وصلن عام 2016»: the report's own date."""
        words = self.reading.words
        start, _ = self.clauses.clause(i)
        for j in range(i - 1, max(start, i - 9) - 1, -1):
            if words[j].text in COMMAS or any(m.word == j for m in self.scope.mentions_in(i)):
                return False
            if words[j].stem in self.cues.report_nouns and words[j].mention is None:
                return True
        return False

    def _is_of_issue(self, i: int) -> bool:
        """«المقرر رقم 591 الصادر بتاريخ 30 مايو 2025», «الرسالة المؤرخة في …»: when a paper was made out."""
        words, start = self.reading.words, self._told_before(i)
        similar = any(w.stem in SIMILAR for w in words[max(start, i - 9) : i])  # «بعد دورتين مماثلتين أقيمتا في أكتوبر»
        return similar or any(w.stem in ISSUED for w in words[max(start, i - 3) : i])

    def _is_since(self, i: int) -> bool:
        """«أول جلسة منذ اندلاع الحرب في أبريل 2023»; «دورة امتدت منذ الأحد 26 نوفمبر» began then."""
        before = self.reading.words[max(self._told_before(i), i - 6) : i]
        since = next((k for k, w in enumerate(before) if w.norm in ("منذ", "مذ")), None)
        lasts = since is not None and any(self.cues.verbs["last"].at(w) is not None for w in before[:since])
        return since is not None and not (lasts and since == len(before) - 1)

    def _told_before(self, i: int) -> int:
        """The event named last before word `i` in its clause, else where the clause begins."""
        start, _ = self.clauses.clause(i)
        return max(max((m.word for m in self.scope.mentions_in(i) if m.word < i), default=start), start)

    def _counts_within(self, i: int, value: DateValue) -> bool:
        """«اجتماعها الثاني لعام 1442هـ»: the year, as days of another calendar, that sittings are counted in."""
        year = value.calendar == "hijri" and value.first[:YEAR] != value.last[:YEAR]
        words = self.reading.words
        return year and (words[i].prep == "ل" or (i > 0 and words[i - 1].prep == "ل"))

    def _is_year_of(self, i: int, event: int) -> bool:
        """A bare year dates an event only beside it and behind «عام»: «خطة العمل (2021-2023)» does not."""
        words = self.reading.words
        named = words[i].stem in ("عام", "العام", "سنه") or (i > 0 and words[i - 1].stem in ("عام", "العام", "سنه"))
        if any(w.stem in ("منذ", "مذ") for w in words[max(0, i - 2) : i]):
            return False  # «تقارير السلطنة منذ عام 2010»
        near = any(m.event == event and abs(m.word - i) <= MAX_YEAR_DISTANCE for m in self.scope.mentions_in(i))
        near = near and not self._is_of_frame(i)
        return named and near and words[i].prep != "ل" and words[i - 1].text != "("

    def _is_of_frame(self, i: int) -> bool:
        """«تأتي الدورة في إطار البرنامج العام للهيئة خلال عام 2018»: the programme's year."""
        return self.clauses.cue_in(self.cues.frames, self._told_before(i), i) is not None

    def to_come(self) -> None:
        """«تنظم الوزارة ورشة يوم 12 مايو», published on the 9th: an event after its announcement is planned."""
        published = self.reading.notes.published
        if published is None or len(published.first) < DAY:
            return
        for event in self.finder.events:
            days = [d.first for d in event.dates if len(d.first) >= DAY]
            if event.status == "held" and not event.background and days and min(days) > published.first:
                event.status = "planned"
