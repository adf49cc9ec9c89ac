// The interface in Arabic and English. Every text that a reader sees stands here, in both.

import { signal } from "@preact/signals";

import type { Label } from "./facts.ts";
import type { Role } from "./model.ts";
import type { EventType, FundingStatus, Status } from "./record.ts";

export type Lang = "ar" | "en";
export const lang = signal<Lang>("ar");

type Noun = "release" | "event" | "fact" | "payment" | "mention" | "person";
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const en = {
  title: "What the releases say",
  skip: "Skip to the content",
  views: "Views",
  releases: "Releases",
  timeline: "Timeline",
  network: "Network",
  funding: "Funding",
  unread: "Not read",
  print: "Print",
  filters: "Filters",
  search: "Search",
  searchHint: "words or “a phrase”",
  body: "Body or person",
  role: "Its part",
  anyBody: "any",
  anyPlace: "any",
  anyRole: "named at all",
  anyPart: "any part",
  place: "Place of an event",
  type: "Type of event",
  anyType: "any type",
  from: "From",
  to: "To",
  sure: "Min. confidence",
  anySure: "any",
  clear: "Clear",
  clearAll: "Clear all filters",
  none: "Nothing fits these filters.",
  noneFound: "Nothing by that name",
  countries: "Country",
  sort: "Order",
  newest: "Newest first",
  oldest: "Oldest first",
  asGiven: "As in the file",
  page: "Page",
  of: "of",
  previous: "Previous",
  next: "Next",
  pages: "Pages of the list",
  undated: "no date",
  untitled: "Without a title",
  back: "All releases",
  text: "Text",
  facts: "Facts",
  noText:
    "The page has no text of this release: these are the words that its facts rest on. Make the page with --texts FOLDER to read the whole.",
  noFacts: "No facts were found in this release.",
  hiddenFacts: "hidden: their confidence is lower than the filter asks",
  cue: "Cue",
  confidence: "Confidence",
  noWords: "Stated by the file itself, not by words in the text.",
  onlyThis: "Releases that name it",
  inNetwork: "In the network",
  linkTo: "Wikidata",
  keys: "Arrow keys move between marked words, Enter shows their facts, Escape lets go.",
  fundingGroup: "Who paid",
  peopleGroup: "People and posts",
  statementsGroup: "Who said what",
  namesGroup: "Names",
  releaseGroup: "The release",
  source: "File",
  to_: "to",
  comma: ",",
  relative: "worked out from the day of publication",
  hijri: "Hijri in the text",
  men: "men",
  women: "women",
  timelineLead: "Events by their date, as far as a release gives one.",
  perMonth: "Events per month",
  perQuarter: "Events per quarter",
  perYear: "Events per year",
  chooseBar: "Choose a bar to see that time only.",
  withoutDate: "Events without a date",
  showMore: "Show more",
  networkLead: "Bodies, and what they fund, organise or partner in. A line is thicker the more often it is said.",
  strongest: "Show the strongest",
  linksShown: "Links",
  funds: "funds",
  organizes: "organises",
  partners: "partners in",
  bodies: "Bodies and programmes, by number of links",
  everything: "The whole network",
  relationsOf: "Links of",
  noLinks: "No funding, organising or partnership is stated in these releases.",
  legendBody: "body",
  legendProgramme: "programme",
  legendEvent: "event",
  fundingLead:
    "Sums as the releases state them. A payment that several releases tell of counts each time: open a row to see each one.",
  funder: "Funder",
  currency: "Currency",
  stated: "Stated",
  pledged: "Pledged",
  requested: "Requested",
  totalOf: "Total",
  joint: "shared with other funders; the total counts it once",
  withoutSum: "Funding without a stated sum",
  noFunding: "No funding is stated in these releases.",
  forWhat: "For",
  unreadLead: "These inputs stand in the records as errors: nothing of them is in this page.",
  problem: "What is wrong",
  code: "Code",
  madeBy: "Made with atip-extract",
  caution: "Facts are found by a program. Read the words before you rely on them.",
  language: "العربية",
  close: "Close",
  toFact: "Show the fact",
  alsoHere: "These words carry",
};

export type Key = keyof typeof en;

const ar: Record<Key, string> = {
  title: "ما تقوله البيانات الصحفية",
  skip: "إلى المحتوى",
  views: "طرق العرض",
  releases: "البيانات",
  timeline: "الخط الزمني",
  network: "الشبكة",
  funding: "التمويل",
  unread: "لم تُقرأ",
  print: "طباعة",
  filters: "التصفية",
  search: "بحث",
  searchHint: "كلمات، أو «عبارة»",
  body: "جهة أو شخص",
  role: "الدور",
  anyBody: "الكل",
  anyPlace: "الكل",
  anyRole: "أي ذكر",
  anyPart: "أي دور",
  place: "مكان الحدث",
  type: "نوع الحدث",
  anyType: "أي نوع",
  from: "من",
  to: "إلى",
  sure: "أدنى درجة ثقة",
  anySure: "الكل",
  clear: "مسح",
  clearAll: "مسح كل عوامل التصفية",
  none: "لا شيء يطابق هذه التصفية.",
  noneFound: "لا يوجد اسم كهذا",
  countries: "بلد",
  sort: "الترتيب",
  newest: "الأحدث أولاً",
  oldest: "الأقدم أولاً",
  asGiven: "كما في الملف",
  page: "صفحة",
  of: "من",
  previous: "السابق",
  next: "التالي",
  pages: "صفحات القائمة",
  undated: "بلا تاريخ",
  untitled: "بلا عنوان",
  back: "كل البيانات",
  text: "النص",
  facts: "الوقائع",
  noText:
    "لا تحمل الصفحة نص هذا البيان، وهذه هي الكلمات التي تستند إليها وقائعه. لقراءة النص كاملاً أنشئ الصفحة مع ‎--texts FOLDER‎.",
  noFacts: "لم يُعثر على وقائع في هذا البيان.",
  hiddenFacts: "مخفية لأن درجة الثقة فيها دون ما تطلبه التصفية",
  cue: "القرينة",
  confidence: "درجة الثقة",
  noWords: "من بيانات الملف نفسه، لا من كلمات النص.",
  onlyThis: "البيانات التي تذكره",
  inNetwork: "في الشبكة",
  linkTo: "ويكي بيانات",
  keys: "تنقّل بين الكلمات المعلّمة بمفاتيح الأسهم، واعرض وقائعها بمفتاح الإدخال، وألغِ الاختيار بمفتاح الهروب.",
  fundingGroup: "من موّل",
  peopleGroup: "الأشخاص ومناصبهم",
  statementsGroup: "من قال ماذا",
  namesGroup: "الأسماء",
  releaseGroup: "البيان نفسه",
  source: "الملف",
  to_: "إلى",
  comma: "،",
  relative: "محسوب من تاريخ النشر",
  hijri: "هجري في النص",
  men: "رجال",
  women: "نساء",
  timelineLead: "الأحداث بحسب تواريخها، متى ذكر البيان تاريخاً.",
  perMonth: "الأحداث في كل شهر",
  perQuarter: "الأحداث في كل ربع سنة",
  perYear: "الأحداث في كل سنة",
  chooseBar: "اختر عموداً لعرض مدته وحدها.",
  withoutDate: "أحداث بلا تاريخ",
  showMore: "عرض المزيد",
  networkLead: "الجهات وما تموّله أو تنظّمه أو تشارك فيه. يزداد الخط سُمكاً كلما تكرر ذكر الصلة.",
  strongest: "عرض الأقوى صلةً",
  linksShown: "الصلات",
  funds: "تموّل",
  organizes: "تنظّم",
  partners: "شريكة في",
  bodies: "الجهات والبرامج بحسب عدد صلاتها",
  everything: "الشبكة كلها",
  relationsOf: "صلات",
  noLinks: "لا تذكر هذه البيانات تمويلاً أو تنظيماً أو شراكة.",
  legendBody: "جهة",
  legendProgramme: "برنامج",
  legendEvent: "حدث",
  fundingLead: "المبالغ كما تذكرها البيانات. ما تذكره عدة بيانات يُحسب في كل مرة: افتح الصف لترى كل مبلغ على حدة.",
  funder: "الجهة الممولة",
  currency: "العملة",
  stated: "مذكور",
  pledged: "متعهَّد به",
  requested: "مطلوب",
  totalOf: "المجموع",
  joint: "مشترك مع ممولين آخرين، ويُحسب في المجموع مرة واحدة",
  withoutSum: "تمويل بلا مبلغ مذكور",
  noFunding: "لا تذكر هذه البيانات تمويلاً.",
  forWhat: "الغرض",
  unreadLead: "هذه المدخلات مسجّلة أخطاءً، وليس في هذه الصفحة شيء منها.",
  problem: "الخطأ",
  code: "الرمز",
  madeBy: "أُنشئت بواسطة atip-extract",
  caution: "استخرج هذه الوقائع برنامج: اقرأ كلمات النص قبل أن تعتمد عليها.",
  language: "English",
  close: "إغلاق",
  toFact: "عرض الواقعة",
  alsoHere: "في هذه الكلمات",
};

const KEYS: Record<Lang, Record<Key, string>> = { en, ar };

export const t = (key: Key): string => KEYS[lang.value][key];

const NOUNS: Record<Lang, Record<Noun, Forms>> = {
  en: {
    release: { one: "# release", other: "# releases" },
    event: { one: "# event", other: "# events" },
    fact: { one: "# fact", other: "# facts" },
    payment: { one: "# payment", other: "# payments" },
    mention: { one: "once", two: "twice", other: "# times" },
    person: { one: "# person", other: "# people" },
  },
  ar: {
    release: { zero: "لا بيانات", one: "بيان واحد", two: "بيانان", few: "# بيانات", many: "# بياناً", other: "# بيان" },
    event: { zero: "لا أحداث", one: "حدث واحد", two: "حدثان", few: "# أحداث", many: "# حدثاً", other: "# حدث" },
    fact: { zero: "لا وقائع", one: "واقعة واحدة", two: "واقعتان", few: "# وقائع", many: "# واقعة", other: "# واقعة" },
    payment: { zero: "لا تمويل", one: "تمويل واحد", two: "تمويلان", few: "# تمويلات", many: "# تمويلاً", other: "# تمويل" },
    mention: { zero: "لم يُذكر", one: "مرة", two: "مرتين", few: "# مرات", many: "# مرة", other: "# مرة" },
    person: { zero: "لا أحد", one: "شخص واحد", two: "شخصان", few: "# أشخاص", many: "# شخصاً", other: "# شخص" },
  },
};

const EVENT_TYPES: Record<Lang, Record<EventType, string>> = {
  en: {
    workshop: "Workshop", training: "Training", conference: "Conference", forum: "Forum", meeting: "Meeting",
    session: "Session", visit: "Visit", study_visit: "Study visit", signing: "Signing", launch: "Launch",
    campaign: "Campaign", ceremony: "Ceremony", inauguration: "Inauguration", other: "Other event",
  },
  ar: {
    workshop: "ورشة عمل", training: "تدريب", conference: "مؤتمر", forum: "منتدى", meeting: "اجتماع", session: "جلسة",
    visit: "زيارة", study_visit: "زيارة دراسية", signing: "توقيع", launch: "إطلاق", campaign: "حملة",
    ceremony: "مراسم", inauguration: "افتتاح", other: "حدث آخر",
  },
};

const STATUSES: Record<Lang, Record<Status, string>> = {
  en: { held: "held", planned: "planned", ongoing: "ongoing", cancelled: "cancelled or postponed" },
  ar: { held: "تمّ", planned: "مقرر", ongoing: "جارٍ", cancelled: "ملغى أو مؤجل" },
};

const FUNDING: Record<Lang, Record<FundingStatus, string>> = {
  en: { stated: "stated", pledged: "pledged", requested: "requested" },
  ar: { stated: "مذكور", pledged: "متعهَّد به", requested: "مطلوب" },
};

const LABELS: Record<Lang, Record<Label, string>> = {
  en: {
    event: "What", when: "When", place: "Where", organizer: "Organised by", partner: "With", funder: "Funded by",
    patron: "Under the patronage of", programme: "Programme", attendance: "Attendance", pays: "Funding", post: "Post",
    said: "Statement", title: "Title", dateline: "Dateline", published: "Published", byline: "Written by",
    contact: "Contact", warning: "Note", person: "Person", organization: "Body", document: "Document",
    recipient: "Recipient", quoted: "Quoted", opener: "Opened by", speaker: "Speaker", chair: "Chaired by",
    head_of_delegation: "Head of delegation", delegation: "Delegation", representative: "Representative",
    expert: "Expert", trainer: "Trainer", trainee: "Trainee", attendee: "Attended by", visitor: "Visitor",
    counterpart: "Counterpart", signatory: "Signed by", beneficiary: "Beneficiary",
  },
  ar: {
    event: "ماذا", when: "متى", place: "أين", organizer: "التنظيم", partner: "بالشراكة مع", funder: "بتمويل من",
    patron: "تحت رعاية", programme: "البرنامج", attendance: "عدد الحضور", pays: "التمويل", post: "المنصب",
    said: "تصريح", title: "العنوان", dateline: "سطر المكان والتاريخ", published: "تاريخ النشر", byline: "بقلم",
    contact: "للتواصل", warning: "ملاحظة", person: "شخص", organization: "جهة", document: "وثيقة",
    recipient: "المستفيد من التمويل", quoted: "صاحب تصريح", opener: "افتتحه", speaker: "متحدث", chair: "الرئاسة",
    head_of_delegation: "رئيس الوفد", delegation: "وفد", representative: "ممثل", expert: "خبير", trainer: "مدرب",
    trainee: "متدرب", attendee: "حضور", visitor: "زائر", counterpart: "الطرف الآخر", signatory: "موقّع",
    beneficiary: "مستفيد",
  },
};

const ROLES_EN: Partial<Record<Role, string>> = {
  organizer: "organiser", partner: "partner", funder: "funder", patron: "patron", recipient: "recipient of funding",
  quoted: "quoted", opener: "opener", chair: "chair", attendee: "attendee", signatory: "signatory",
};
const ROLES_AR: Partial<Record<Role, string>> = {
  organizer: "منظِّم", partner: "شريك", funder: "ممول", patron: "راعٍ", opener: "مفتتح", chair: "رئيس الجلسة", attendee: "حاضر",
};

export const eventType = (type: EventType): string => EVENT_TYPES[lang.value][type];
export const statusName = (status: Status): string => STATUSES[lang.value][status];
export const fundingName = (status: FundingStatus): string => FUNDING[lang.value][status];
export const label = (of: Label): string => LABELS[lang.value][of];
export const roleName = (role: Role): string =>
  (lang.value === "ar" ? ROLES_AR[role] : (ROLES_EN[role] ?? LABELS.en[role].toLowerCase())) ?? LABELS.ar[role];

// Latin digits in both languages: releases of the Maghreb use them, those of the Mashreq know them.
const locale = (): string => (lang.value === "ar" ? "ar-u-nu-latn" : "en-GB");

export const number = (value: number): string => new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(value);

/** A count with its noun in the right form: «بيانان», «3 بيانات». */
export function count(value: number, noun: Noun): string {
  const forms = NOUNS[lang.value][noun];
  const rule = lang.value === "en" && noun === "mention" && value === 2 ? "two" : new Intl.PluralRules(lang.value).select(value);
  return (forms[rule] ?? forms.other).replace("#", number(value));
}

export function money(value: number, currency: string): string {
  return `${number(value)} ${currency}`;
}

export function currencyName(currency: string): string {
  try {
    return new Intl.DisplayNames([lang.value], { type: "currency" }).of(currency) ?? currency;
  } catch {
    return currency;
  }
}

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames([lang.value], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** How a date of the precision of `iso` is written. */
function dateFormat(iso: string): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", calendar: "gregory" };
  if (iso.length > 4) options.month = "long";
  if (iso.length > 7) options.day = "numeric";
  return new Intl.DateTimeFormat(locale(), options);
}

const dateOf = (iso: string): Date => new Date(`${iso.padEnd(10, "-01").slice(0, 10)}T00:00:00Z`);

/** An ISO date, as precise as it is. */
export function day(iso: string): string {
  const date = dateOf(iso);
  return Number.isNaN(date.getTime()) ? iso : dateFormat(iso).format(date);
}

/** A date, or what lies between two. */
export function dateRange(start: string, end: string): string {
  if (start === end) return day(start);
  const [first, last] = [dateOf(start), dateOf(end)];
  if (start.length !== end.length || !(first <= last)) return `${day(start)} – ${day(end)}`;
  return dateFormat(start).formatRange(first, last);
}
