BEGIN TRANSACTION;
CREATE TABLE bylines (
  "release" TEXT, "number" INTEGER, "entity" TEXT, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "bylines" VALUES('texts/workshop.txt@d186320a2deb',1,'e1');
CREATE TABLE contacts (
  "release" TEXT, "number" INTEGER, "kind" TEXT, "value" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "contacts" VALUES('texts/workshop.txt@d186320a2deb',1,'email','press@hope.example','press@hope.example',463,481);
CREATE TABLE entities (
  "release" TEXT, "entity" TEXT, "type" TEXT, "name" TEXT, "name_en" TEXT, "gazetteer" TEXT, "gazetteer_id" TEXT, "wikidata" TEXT, "link_score" REAL, "link_method" TEXT, "honorifics" TEXT, PRIMARY KEY (release, entity), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "entities" VALUES('briefs.jsonl#2@366ffdeec8bf','e1','place','كندا','Canada','atip','country/ca','Q16',1.0,'exact',NULL);
INSERT INTO "entities" VALUES('briefs.jsonl#2@366ffdeec8bf','e2','organization','=SUM(A1) جمعية الغيمة',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('briefs.jsonl#2@366ffdeec8bf','e3','document','قانون العمل',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e1','person','هالة النمر',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e2','organization','المنظمة الدولية للهجرة','International Organization for Migration','atip','un/iom','Q7809',1.0,'exact',NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e3','organization','وزارة العدل',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e4','organization','الاتحاد الأوروبي',NULL,'atip','eu','Q458',1.0,'exact',NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e5','place','عمّان','Amman','mine','amman',NULL,0.95,'alias',NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e6','programme','برنامج حماية',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e7','person','بسمة',NULL,NULL,NULL,NULL,NULL,NULL,'الأميرة');
INSERT INTO "entities" VALUES('texts/workshop.txt@d186320a2deb','e8','person','سامر الخطيب',NULL,NULL,NULL,NULL,NULL,NULL,'الدكتور');
CREATE TABLE errors (
  "number" INTEGER, "source" TEXT, "sha256" TEXT, "code" TEXT, "message" TEXT, PRIMARY KEY (number)
) WITHOUT ROWID;
INSERT INTO "errors" VALUES(1,'@broken.txt','0000000000000000000000000000000000000000000000000000000000000000','empty','there is no text in it');
CREATE TABLE event_dates (
  "release" TEXT, "event" TEXT, "number" INTEGER, "start" TEXT, "end" TEXT, "calendar" TEXT, "relative" INTEGER, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "event_dates" VALUES('texts/workshop.txt@d186320a2deb','v1',1,'2023-03-12','2023-03-13','gregorian',1,'12 و13 مارس',191,202);
CREATE TABLE event_evidence (
  "release" TEXT, "event" TEXT, "number" INTEGER, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "event_evidence" VALUES('briefs.jsonl#2@366ffdeec8bf','v1',1,'ندوة حول قانون العمل',76,96);
INSERT INTO "event_evidence" VALUES('texts/workshop.txt@d186320a2deb','v1',1,'ورشة عمل',0,8);
INSERT INTO "event_evidence" VALUES('texts/workshop.txt@d186320a2deb','v1',2,'ورشة عمل «العدالة أولاً»',161,185);
CREATE TABLE event_roles (
  "release" TEXT, "event" TEXT, "number" INTEGER, "role" TEXT, "entity" TEXT, "confidence" REAL, "cue" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "event_roles" VALUES('briefs.jsonl#2@366ffdeec8bf','v1',1,'organizer','e2',0.5,NULL,'جمعية الغيمة تعلن إلغاء ندوة',52,80);
INSERT INTO "event_roles" VALUES('texts/workshop.txt@d186320a2deb','v1',1,'place','e5',0.8,NULL,'عمّان، 12 مارس 2023',56,75);
INSERT INTO "event_roles" VALUES('texts/workshop.txt@d186320a2deb','v1',2,'organizer','e2',0.9,'نظم','نظّمت المنظمة الدولية للهجرة',78,106);
INSERT INTO "event_roles" VALUES('texts/workshop.txt@d186320a2deb','v1',3,'partner','e3',0.9,'بالتعاون مع','بالتعاون مع وزارة العدل',108,131);
INSERT INTO "event_roles" VALUES('texts/workshop.txt@d186320a2deb','v1',4,'funder','e4',0.9,NULL,'بتمويل من الاتحاد الأوروبي',133,159);
INSERT INTO "event_roles" VALUES('texts/workshop.txt@d186320a2deb','v1',5,'patron','e7',0.9,NULL,'تحت رعاية الأميرة بسمة',221,243);
INSERT INTO "event_roles" VALUES('texts/workshop.txt@d186320a2deb','v1',6,'programme','e6',0.9,NULL,'ضمن برنامج حماية',203,219);
CREATE TABLE events (
  "release" TEXT, "event" TEXT, "type" TEXT, "name" TEXT, "name_start" INTEGER, "name_end" INTEGER, "status" TEXT, "start" TEXT, "end" TEXT, "attendance_total" INTEGER, "attendance_men" INTEGER, "attendance_women" INTEGER, "attendance_evidence" TEXT, "attendance_evidence_start" INTEGER, "attendance_evidence_end" INTEGER, "confidence" REAL, PRIMARY KEY (release, event), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "events" VALUES('briefs.jsonl#2@366ffdeec8bf','v1','session',NULL,NULL,NULL,'cancelled',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0.6);
INSERT INTO "events" VALUES('texts/workshop.txt@d186320a2deb','v1','workshop','العدالة أولاً',171,184,'held','2023-03-12','2023-03-13',25,15,10,'25 قاضياً (15 رجلاً و10 سيدات)',253,283,0.95);
CREATE TABLE funding (
  "release" TEXT, "funding" TEXT, "funder" TEXT, "object" TEXT, "object_start" INTEGER, "object_end" INTEGER, "recipient" TEXT, "programme" TEXT, "event" TEXT, "amount" NUMERIC, "currency" TEXT, "amount_evidence" TEXT, "amount_evidence_start" INTEGER, "amount_evidence_end" INTEGER, "status" TEXT, "confidence" REAL, "cue" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, funding), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "funder") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "recipient") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "programme") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "funding" VALUES('briefs.jsonl#2@366ffdeec8bf','f1','e1','مركز إيواء جديد',26,41,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'pledged',0.8,NULL,'تعتزم كندا تمويل مركز إيواء جديد',9,41);
INSERT INTO "funding" VALUES('texts/workshop.txt@d186320a2deb','f1','e4','برنامج حماية',440,452,'e3','e6','v1',1250000.5,'EUR','1250000.50 يورو',403,418,'pledged',0.9,NULL,'تقديم 1250000.50 يورو إلى وزارة العدل',397,434);
CREATE TABLE mentions (
  "release" TEXT, "entity" TEXT, "number" INTEGER, "mention" TEXT, "mention_start" INTEGER, "mention_end" INTEGER, PRIMARY KEY (release, entity, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "mentions" VALUES('briefs.jsonl#2@366ffdeec8bf','e1',1,'كندا',15,19);
INSERT INTO "mentions" VALUES('briefs.jsonl#2@366ffdeec8bf','e2',1,'=SUM(A1) جمعية الغيمة',43,64);
INSERT INTO "mentions" VALUES('briefs.jsonl#2@366ffdeec8bf','e3',1,'قانون العمل',85,96);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e1',1,'هالة النمر',45,55);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e2',1,'المنظمة الدولية للهجرة',84,106);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e2',2,'المنظمة الدولية للهجرة',327,349);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e3',1,'وزارة العدل',120,131);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e4',1,'الاتحاد الأوروبي',143,159);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e4',2,'الاتحاد الأوروبي',380,396);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e5',1,'عمّان',12,17);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e5',2,'عمّان',56,61);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e6',1,'برنامج حماية',207,219);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e6',2,'برنامج حماية',440,452);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e7',1,'بسمة',239,243);
INSERT INTO "mentions" VALUES('texts/workshop.txt@d186320a2deb','e8',1,'سامر الخطيب',298,309);
CREATE TABLE participants (
  "release" TEXT, "event" TEXT, "number" INTEGER, "role" TEXT, "entity" TEXT, "group_name" TEXT, "count" INTEGER, "confidence" REAL, "cue" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "participants" VALUES('texts/workshop.txt@d186320a2deb','v1',1,'attendee',NULL,'25 قاضياً',25,0.9,NULL,'بمشاركة 25 قاضياً',245,262);
INSERT INTO "participants" VALUES('texts/workshop.txt@d186320a2deb','v1',2,'speaker','e8',NULL,NULL,0.7,NULL,'قال الدكتور سامر الخطيب',286,309);
CREATE TABLE positions (
  "release" TEXT, "entity" TEXT, "number" INTEGER, "title" TEXT, "organization" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, entity, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "organization") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "positions" VALUES('texts/workshop.txt@d186320a2deb','e8',1,'مدير المشروع','e2','مدير المشروع في المنظمة الدولية للهجرة',311,349);
CREATE TABLE releases (
  "release" TEXT, "source" TEXT, "sha256" TEXT, "encoding" TEXT, "characters" INTEGER, "text" TEXT, "title" TEXT, "title_start" INTEGER, "title_end" INTEGER, "dateline" TEXT, "dateline_start" INTEGER, "dateline_end" INTEGER, "published" TEXT, "published_end" TEXT, "published_calendar" TEXT, "published_relative" INTEGER, "published_evidence" TEXT, "published_evidence_start" INTEGER, "published_evidence_end" INTEGER, PRIMARY KEY (release)
) WITHOUT ROWID;
INSERT INTO "releases" VALUES('briefs.jsonl#2@366ffdeec8bf','briefs.jsonl#2','366ffdeec8bf5dda2d1466824dc275769cba0e8c5fc0b50af8c58abc4fe9fff7','utf-8',97,'الرباط - تعتزم كندا تمويل مركز إيواء جديد.
=SUM(A1) جمعية الغيمة تعلن إلغاء ندوة حول قانون العمل.',NULL,NULL,NULL,NULL,NULL,NULL,'2024-05','2024-05','gregorian',0,NULL,NULL,NULL);
INSERT INTO "releases" VALUES('texts/workshop.txt@d186320a2deb','texts/workshop.txt','d186320a2debfcf951ff73eb5005f677684230b28d893660a9494aab272002e4','utf-8',482,NULL,'ورشة عمل في عمّان 🌍 حول حماية الضحايا',0,37,'عمّان، 12 مارس 2023',56,75,'2023-03-12','2023-03-12','gregorian',0,'12 مارس 2023',63,75);
CREATE TABLE statements (
  "release" TEXT, "number" INTEGER, "speaker" TEXT, "verb" TEXT, "quoted" INTEGER, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "speaker") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "statements" VALUES('texts/workshop.txt@d186320a2deb',1,'e8','قال',1,'خطوة أولى',362,371);
CREATE TABLE warnings (
  "release" TEXT, "number" INTEGER, "code" TEXT, "message" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "warnings" VALUES('briefs.jsonl#2@366ffdeec8bf',1,'encoding','decoded as windows-1256',NULL,NULL,NULL);
CREATE INDEX bylines_entity ON bylines (release, entity);
CREATE INDEX mentions_entity ON mentions (release, entity);
CREATE INDEX positions_entity ON positions (release, entity);
CREATE INDEX positions_organization ON positions (release, organization);
CREATE INDEX event_dates_event ON event_dates (release, event);
CREATE INDEX event_evidence_event ON event_evidence (release, event);
CREATE INDEX event_roles_event ON event_roles (release, event);
CREATE INDEX event_roles_entity ON event_roles (release, entity);
CREATE INDEX participants_event ON participants (release, event);
CREATE INDEX participants_entity ON participants (release, entity);
CREATE INDEX funding_funder ON funding (release, funder);
CREATE INDEX funding_recipient ON funding (release, recipient);
CREATE INDEX funding_programme ON funding (release, programme);
CREATE INDEX funding_event ON funding (release, event);
CREATE INDEX statements_speaker ON statements (release, speaker);
CREATE INDEX entities_gazetteer_id ON entities (gazetteer, gazetteer_id);
COMMIT;
