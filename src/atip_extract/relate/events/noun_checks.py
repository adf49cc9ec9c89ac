"""What an event noun is in its sentence: a name's part, a frame, an edition, an adverb, one of a series."""

from __future__ import annotations

from atip_extract.annotations import Label
from atip_extract.relate.events.log import FAMILIES, LEAD, EventLog
from atip_extract.relate.grammar.clauses import TOOK_PLACE
from atip_extract.relate.grammar.inflection import NounForm, without_possessive
from atip_extract.relate.grammar.reading import OPENERS, RELATIVES

PREPOSITIONS = frozenset({"من", "في", "خلال", "علي", "مع", "عن", "عبر", "ضمن", "بين"})
NARROW = frozenset({"near", "with", "only_suffixed"})
"""Marks of verbs that say «hold» only in some places."""

AROUND = frozenset({"بعد", "قبل", "قبيل", "عشيه", "غداه"})
"""«أياماً بعد إحياء اليوم العالمي للطفولة» says when."""
BESIDE = frozenset({"بالتزامن", "تزامنا", "بالتوازي", "يتزامن", "تتزامن", "تزامن", "تزامنت"})
FRAMES = frozenset({"اطار", "ضمن", "سياق"})
"""«ندوة … في إطار إحياء اليوم العالمي»."""
PREVIOUS = frozenset({"السابقه", "الماضيه", "المنصرمه", "القادمه", "المقبله", "السابقتين", "السابقتان"})
"""Editions that are not the one at hand."""
STAYS = frozenset({"زيارته", "زيارتها", "زيارتهم", "زيارتهما"})
NUMBERS = frozenset({"عدد", "عددا", "سلسله", "العديد", "مجموعه"})
THESE = frozenset({"هذه", "هذا", "بهذه", "بهذا", "لهذه", "لهذا"})


class NounChecks(EventLog):
    """Answers about event nouns; they create nothing."""

    def _is_kept(self, i: int) -> bool:
        """«فعاليات اليوم العالمي ل…», «أحيت الوزارة اليوم الدولي …»: such a day is an event where it is marked."""
        words = self.reading.words
        if i > 0 and words[i - 1].stem in self.cues.observances:
            framed = self.main and any(w.norm in FRAMES for w in words[max(0, i - 4) : i - 1])
            return i < 2 or not (framed or words[i - 2].norm in AROUND or self._is_aside(i - 1))
        form = next((f for w in words[max(0, i - 8) : i] if (f := self.cues.verbs["organize"].at(w))), None)
        return form is not None and bool(self.cues.verbs["organize"].verbs[form.lemma].get("day"))

    def _is_frame(self, i: int) -> bool:
        """«في إطار حملة التوعية …» behind the event of the sentence: the programme that it is part of."""
        words = self.reading.words
        inside = (w.mention for w in words[i : i + 3] if not w.conj)
        if not any(m is not None and m.label is Label.PROGRAMME for m in inside):
            return False
        told = any(words[m.word].sent == words[i].sent and m.word < i for m in self.mentions)
        return told and any(
            (match := self.cues.frames.at(words, k)) is not None and match.end >= i for k in range(max(0, i - 3), i)
        )

    def _is_adverb(self, i: int, event_type: str) -> bool:
        """«واحتفالاً بهذه المناسبة، نظمت …»: at the head of a clause it says why, and is no event."""
        words = self.reading.words
        if event_type != "ceremony" or i + 1 >= len(words) or words[i + 1].prep != "ب":
            return False
        if words[i].prep == "ل":
            return True  # «(أطلقتها) للاحتفال باليوم العالمي»: the day is what is told of
        return words[i].norm.endswith("ا") and self.clauses.clause(i)[0] == i

    def _inside_name(self, i: int) -> bool:
        """«معهد الدورات», «مشروع «ملتقى الشباب»»: part of another name, or inside the title of an event."""
        mention = self.reading.words[i].mention
        if mention is None or mention.label is Label.POSITION:
            return False
        if mention.label is Label.EVENT_NAME:
            first = self.reading.first(mention)
            return first != i and not (i <= first + 3 and self._is_edition(first))  # «الدورة السادسة للمؤتمر …»
        return mention.label is not Label.PROGRAMME or self.reading.first(mention) != i

    def _is_held(self, i: int) -> bool:
        """«نظمت الهيئة تدريباً»: the object of a verb of holding."""
        start, _ = self.clauses.clause(i)
        return any(self.cues.verbs["organize"].at(w) is not None for w in self.reading.words[max(start, i - 16) : i])

    def _is_undergone(self, i: int) -> bool:
        """«يخضع 30 ضابطاً لتدريب تنظمه الوكالة»: taken by somebody, and who holds it is told behind."""
        words, organize, undergo = self.reading.words, self.cues.verbs["organize"], self.cues.verbs["undergo"]
        (start, _), (_, end) = self.clauses.clause(i), self.reading.sentence_of(i)
        taken = any(undergo.at(w) is not None for w in words[max(start, i - 16) : i])
        forms = (organize.at(w) for w in words[i + 1 : min(i + 16, end)]) if taken else ()
        return any(f is not None and f.suffixed for f in forms)

    def _is_edition(self, i: int) -> bool:
        """«الدورة الرابعة للمعرض»: the noun behind is the event; in «المؤتمر في دورته الـ48» the one before."""
        words = self.reading.words
        if i > 0 and words[i - 1].norm == "في" and words[i].stem.endswith(("ته", "تها")):
            return any(base in self.cues.editions for base in without_possessive(words[i].stem))
        if self._is_sitting(i) and {w.norm for w in words[max(0, i - 4) : i]} & {"هامش", "هوامش"}:
            return True  # «على هامش الدورة الـ54 لمجلس حقوق الإنسان»
        if words[i].stem in self.cues.editions and i + 2 < len(words) and words[i + 1].text == "(":
            return words[i + 2].norm.isdigit()  # «الدورة (95) لمجلس الإدارة»
        if words[i].stem not in self.cues.editions or i + 2 >= len(words):
            return False
        if words[i + 1].norm not in self.cues.ordinals and not words[i + 1].norm.isdigit():
            return False
        if words[i + 2].prep == "ل" and words[i + 2].stem.removeprefix("ال") in self.cues.programme_heads:
            return True  # «المستفيدات من الدورة الأولى لمشروع «…»»
        k = i + 3 if words[i + 2].norm == "من" else i + 2  # «الدورة الثانية من ورشة العمل»
        while k + 1 < len(words) and words[k].punct and words[k].text in {"ل", *OPENERS}:
            k += 1  # «الدورة السادسة ل"ملتقى …"»
        return k < len(words) and self.cues.nouns.at(words, k) is not None

    def _is_unspecified(self, i: int, form: NounForm) -> bool:
        """«الدورة الرابعة لجائزة …», «الجولة الثانية من المنح»: nothing says that it trains or tours.

        Such a noun means an event that is known; it announces one only where it is told of as held, opened or ended.
        """
        words, entry = self.reading.words, form.entry
        if not (entry.head_only and form.definite) or i + 1 >= len(words) or self._is_sitting(i):
            return False
        kinds = {w.norm.removeprefix("ال") for w in words[i + 1 : i + 4]}
        if not kinds.isdisjoint(entry.modifiers):
            return False
        counted = words[i + 1].norm in self.cues.ordinals or words[i + 1].norm.isdigit()
        if not counted and entry.noun == "جولة":  # a round of grants, of talks, of play
            told = self._is_object(i) or self._is_begun(i) or self._is_subject(i)
            return not (told or words[i + 1].norm in RELATIVES)
        if not counted:
            return form.number == "two" or words[i + 1].stem in PREVIOUS
        last = i + 2 >= self.reading.sentence_of(i)[1] or words[i + 2].punct
        if last and i + 3 < len(words) and words[i + 3].norm in RELATIVES:
            return False  # «الدورة الثالثة، التي …»
        other = not last and (words[i + 2].prep == "ل" or words[i + 2].norm == "من")
        return other or (last and not (self._is_object(i) or self._is_begun(i)))

    def _is_begun(self, i: int) -> bool:
        """«انطلقت الدورة», «اختتام الدورة الثالثة»: right before it, what opens, holds or closes."""
        words = self.reading.words
        before = words[i - 1] if i > 0 else None
        if before is None or before.punct:
            return False
        opened = any(self.cues.verbs[g].at(before) is not None for g in ("organize", "host", "open", "launch"))
        return opened or before.norm.removeprefix("و") in TOOK_PLACE or before.stem in self.cues.wrappers

    def _is_sitting(self, i: int) -> bool:
        """«الدورة الـ54 لمجلس حقوق الإنسان», «الدورة السابعة للجمعية العامة»: a body sits, nobody is trained."""
        words = self.reading.words
        if words[i].stem not in self.cues.editions:
            return self._is_own_sitting(i)
        for k in range(i + 1, min(i + 6, len(words))):
            if words[k].prep == "ل" and k > i + 1:
                return words[k].stem in self.cues.sitting_bodies
            if (
                words[k].punct
                or words[k].prep
                or not (words[k].norm.startswith(("ال", "وال")) or words[k].norm.isdigit())
            ):
                return False
        return False

    def _is_next_sitting(self, i: int) -> bool:
        """«اجتمع المجلس … وقرّر عقد دورته المقبلة يوم الأحد»: not the one that is told of."""
        words = self.reading.words
        own = words[i].stem in self.cues.own_sittings and i + 1 < len(words)
        return own and bool(self.main) and words[i + 1].stem in self.cues.coming

    def _is_own_sitting(self, i: int) -> bool:
        """«عقدت اللجنة دورتها الثالثة», «قرّر المجلس عقد دورته المقبلة»: behind a body that sits."""
        words = self.reading.words
        if words[i].stem not in self.cues.own_sittings or any(e.noun == "دورة" for e in self.events):
            return False
        start, _ = self.reading.sentence_of(i)
        before = words[max(0, start - 25) : i]
        return any(w.stem in self.cues.sitting_bodies and w.sent >= words[i].sent - 1 for w in before)

    def _is_no_event(self, i: int) -> bool:
        return (
            self._is_aside(i)
            or self._is_nominal(i)
            or self._is_holder(i)
            or self._is_led(i)
            or self._is_frame(i)
            or self._is_stay(i)
            or self._is_told_by_noun_before(i)
            or self._is_left_by_graduates(i)
            or self._is_with_media(i)
        )

    def _is_with_media(self, i: int) -> bool:
        """«في اتصال هاتفي مع الجريدة», «لقاء مع مراسل القناة»: where something was said to the press."""
        words = self.reading.words
        k = next(
            (k for k in range(i + 1, min(i + 4, len(words))) if words[k].norm == "مع" or words[k].prep == "ب"), None
        )
        if k is None or words[i].stem.removeprefix("ال") not in ("اتصال", "لقاء", "مقابله", "مكالمه", "حوار"):
            return False
        other = words[k] if words[k].prep else words[min(k + 1, len(words) - 1)]
        return other.stem.removeprefix("ال") in self.cues.media

    def _is_aside(self, i: int) -> bool:
        """«في أجواء احتفالية» says how it was; «بالتزامن مع حملة …», «ضمن حملة …» beside or in what it was."""
        words = self.reading.words
        if i == 0 or words[i].prep:
            return False
        if words[i - 1].stem in self.cues.moods:
            return True
        beside = words[i - 1].norm == "مع" and i > 1 and words[i - 2].norm in BESIDE
        kind = words[i].stem.removeprefix("ال")
        if kind in ("حمله", "حملات"):
            return beside or words[i - 1].norm in ("ضمن", "اطار", "سياق")
        return kind in ("احتفال", "احتفالات", "احتفاليه") and (beside or words[i - 1].norm == "بمناسبه")

    def _is_nominal(self, i: int) -> bool:
        """«ليس مجرد احتفال», «بمثابة مؤتمر مصغر», «دون أي اجتماع»: nothing that was held."""
        words = self.reading.words
        if i == 0 or words[i].prep or words[i - 1].norm not in self.cues.nominal:
            return False
        name = words[i - 1].mention
        return name is None or name.label is not Label.ORGANIZATION  # «نظمت كلية العلوم ندوة»

    def _is_wrapper(self, i: int, form: NounForm) -> bool:
        """«جلسات المؤتمر», «اجتماع القمة»: the noun behind it is the event."""
        words = self.reading.words
        if form.entry.noun not in ("اجتماع", "جلسة", "لقاء") or i + 1 >= len(words) or words[i + 1].prep:
            return False
        behind = self.cues.nouns.at(words, i + 1)
        return behind is not None and words[i + 1].stem.startswith("ال") and FAMILIES[behind[1]] == "gathering"

    def _is_meal(self, i: int) -> bool:
        """«حفل إفطار جماعي», «مأدبة الإفطار السنوي»: the noun before is the event."""
        words = self.reading.words
        before = self.cues.nouns.at(words, i - 1) if i > 0 and not words[i].prep and not words[i].conj else None
        found = self.cues.nouns.at(words, i)
        if before is None or found is None:
            return False
        return found[0].entry.noun == "إفطار" and FAMILIES[before[1]] in ("ceremony", "other")

    def _is_holder(self, i: int) -> bool:
        """«نظمت كلية X والملتقى الطلابي ندوة»: another of those who hold it, called like an event."""
        words = self.reading.words
        body = words[i - 1].mention if i > 0 else None
        if (
            not words[i].conj
            or not words[i].stem.startswith("ال")
            or body is None
            or body.label is not Label.ORGANIZATION
        ):
            return False
        first = self.reading.first(body)
        return first > 0 and self.cues.verbs["organize"].at(words[first - 1]) is not None

    def _is_led(self, i: int) -> bool:
        """«رئيس ملتقى الاتحادات», «المكتب التنفيذي لملتقى الاتحادات»: a body that is called like an event."""
        words, name = self.reading.words, self.reading.words[i].mention
        before = words[i - 1].mention if i > 0 and words[i - 1].sent == words[i].sent else None
        found = self.cues.nouns.at(words, i)
        if before is None or found is None or FAMILIES[found[1]] != "gathering" or words[i].conj:
            return False
        if any(e.noun == found[0].entry.noun for e in self.events):
            return False
        if before.label is Label.POSITION:
            return not words[i].prep and (name is None or name.label is not Label.PERSON)
        office = self.reading.words[self.reading.first(before)].stem.removeprefix("ال") in self.cues.offices
        return before.label is Label.ORGANIZATION and words[i].prep == "ل" and office

    def _is_stay(self, i: int) -> bool:
        """«استقبل الوزير السيدة فلانة … خلال زيارتها الحالية إلى مصر», «… بعد جولة في …»: when she was received."""
        words, (start, _) = self.reading.words, self.reading.sentence_of(i)
        stay = words[i].stem in STAYS and words[i - 1].norm in ("خلال", "اثناء", "ضمن")
        tour = words[i].stem in ("جوله", "زياره") and words[i - 1].norm in ("بعد", "عقب", "اثر")
        if self.main or not (stay or tour):
            return False
        return any(self.cues.verbs["meet"].at(w) is not None for w in words[start:i])

    def _is_its_session(self, i: int) -> bool:
        """«قرر المجلس عقد دورته المقبلة»: a body's own, and nothing says that it trains."""
        found = self.cues.nouns.at(self.reading.words, i) if self.reading.words[i].stem in ("دورته", "دورتها") else None
        near = {w.norm.removeprefix("ال") for w in self.reading.words[i + 1 : i + 3]}
        return found is not None and near.isdisjoint(found[0].entry.modifiers)

    def _is_told_by_noun_before(self, i: int) -> bool:
        """«جلسة مباحثات», «حلقة نقاش»: the second noun says what kind the first is."""
        words = self.reading.words
        before = self.cues.nouns.at(words, i - 1) if i > 0 else None
        return before is not None and words[i].norm.removeprefix("ال") in before[0].entry.modifiers

    def _is_left_by_graduates(self, i: int) -> bool:
        """«احتفلت الجامعة بتخريج 40 متدرباً من برنامج التدريب»: what they took part in before the ceremony."""
        words, (start, _) = self.reading.words, self.clauses.clause(i)
        if i == 0 or words[i - 1].norm not in ("من", "في"):
            return False
        told = any(self.cues.verbs["celebrate"].at(w) is not None for w in words[start:i])
        return told and any({w.stem, w.norm.removeprefix("ب")} & self.cues.graduations for w in words[start:i])

    def _is_other_edition(self, i: int) -> bool:
        """«النسخة الثانية من الملتقى» in a sentence of background: not the event at hand."""
        words = self.reading.words
        if i < 3 or words[i - 1].norm != "من" or words[i - 2].norm not in self.cues.ordinals:
            return False
        return words[i - 3].stem in self.cues.editions and self.clauses.is_background(i)

    def _is_counted(self, i: int) -> bool:
        words = self.reading.words
        k = i - 1 - (i > 1 and words[i - 1].text in OPENERS)
        if k > 0 and words[k].norm == "من":  # «عدد من «جلسات الدوار»»
            return words[k - 1].stem in NUMBERS
        return k >= 0 and (words[k].norm.isdigit() or words[k].stem in self.cues.counters)

    def _is_series(self, i: int, form: NounForm, event_type: str) -> bool:
        """«نظّمت الهيئة جلسات توعوية في …»: told of as one event, in the lead, as the object of a verb of holding."""
        words = self.reading.words
        word, before = words[i], words[i - 1].norm if i > 0 else ""
        if form.definite or word.prep or word.conj or word.sent > LEAD or before in PREPOSITIONS:
            return False
        if self.main and not any(FAMILIES[self.events[e].type] == FAMILIES[event_type] for e in self._from_headline):
            return False
        return self._is_object(i)

    def _is_taught(self, i: int) -> bool:
        """«أنهى طلاب الكلية التدريب العملي»: with an adjective, the object of a verb of holding or ending."""
        words = self.reading.words
        if i == 0 or i + 1 >= len(words) or words[i].prep or words[i].conj or words[i].sent > LEAD:
            return False
        kind, before = words[i + 1], words[i - 1]
        if not kind.norm.startswith("ال") or kind.mention is not None or before.norm in PREPOSITIONS | {"الي"}:
            return False
        free = before.punct or before.mention is not None or before.stem.startswith("ال")
        return (free or self.cues.verbs["organize"].at(before) is not None) and self._is_object(i)

    def _is_subject(self, i: int) -> bool:
        """«تناول التدريب أنماط القيادة», «شملت التدريبات …»: right behind a verb that only an event has for subject."""
        before = self.reading.words[i - 1] if i > 0 else None
        return before is not None and any(
            self.cues.verbs[group].at(before) is not None for group in ("contain", "treat")
        )

    def _is_object(self, i: int) -> bool:
        """Behind a verb of holding, which tells of it as of something that was."""
        words, verbs, (start, _) = self.reading.words, self.cues.verbs["organize"], self.clauses.clause(i)
        forms = [f for w in words[max(start, i - 40) : i] if w.mention is None and (f := verbs.at(w)) is not None]
        return any(not (f.future or f.participle or f.suffixed or verbs.verbs[f.lemma].keys() & NARROW) for f in forms)
