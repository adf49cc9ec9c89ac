BEGIN TRANSACTION;
CREATE TABLE bylines (
  "release" TEXT, "number" INTEGER, "entity" TEXT, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE contacts (
  "release" TEXT, "number" INTEGER, "kind" TEXT, "value" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE entities (
  "release" TEXT, "entity" TEXT, "type" TEXT, "name" TEXT, "name_en" TEXT, "gazetteer" TEXT, "gazetteer_id" TEXT, "wikidata" TEXT, "link_score" REAL, "link_method" TEXT, "honorifics" TEXT, PRIMARY KEY (release, entity), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','l1','place','رام الله',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','l2','place','الخليل',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o1','organization','وفا',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o2','organization','جمعية المرأة العاملة الفلسطينية للتنمية',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o3','organization','الممثلية النرويجية',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o4','organization','وزارة التنمية الاجتماعية',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','p1','person','سوسن القواسمة',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','p2','person','عبير جاد الله',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','l1','place','بورتسودان',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','l2','place','البحر الأحمر',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','l3','place','كسلا',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','l4','place','نهر النيل',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','l5','place','السودان',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','o1','organization','سونا',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','o2','organization','حكومة اليابان',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','o3','organization','برنامج الأغذية العالمي',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','o4','organization','وزارة التربية والتعليم',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','o5','organization','المملكة العربية السعودية',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','o6','organization','مركز الملك سلمان للإغاثة والأعمال الإنسانية',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','p1','person','هيروكي تناكا',NULL,NULL,NULL,NULL,NULL,NULL,'السيد');
INSERT INTO "entities" VALUES('sd-grant.txt@8ace517546d6','p2','person','إنتصار الأمين بابكر',NULL,NULL,NULL,NULL,NULL,NULL,'الأستاذة');
CREATE TABLE errors (
  "number" INTEGER, "source" TEXT, "sha256" TEXT, "code" TEXT, "message" TEXT, PRIMARY KEY (number)
) WITHOUT ROWID;
CREATE TABLE event_dates (
  "release" TEXT, "event" TEXT, "number" INTEGER, "start" TEXT, "end" TEXT, "calendar" TEXT, "relative" INTEGER, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
CREATE TABLE event_evidence (
  "release" TEXT, "event" TEXT, "number" INTEGER, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "event_evidence" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',1,'اختتمت',25,31);
INSERT INTO "event_evidence" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',2,'تدريبا',106,112);
CREATE TABLE event_roles (
  "release" TEXT, "event" TEXT, "number" INTEGER, "role" TEXT, "entity" TEXT, "confidence" REAL, "cue" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "event_roles" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',1,'place','l2',1.0,NULL,'الخليل',98,104);
INSERT INTO "event_roles" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',2,'organizer','o2',1.0,NULL,'جمعية المرأة العاملة الفلسطينية للتنمية',32,71);
INSERT INTO "event_roles" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',3,'partner','o4',1.0,NULL,'وزارة التنمية الاجتماعية',225,249);
INSERT INTO "event_roles" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',4,'funder','o3',1.0,NULL,'الممثلية النرويجية',193,211);
CREATE TABLE events (
  "release" TEXT, "event" TEXT, "type" TEXT, "name" TEXT, "name_start" INTEGER, "name_end" INTEGER, "status" TEXT, "start" TEXT, "end" TEXT, "attendance_total" INTEGER, "attendance_men" INTEGER, "attendance_women" INTEGER, "attendance_evidence" TEXT, "attendance_evidence_start" INTEGER, "attendance_evidence_end" INTEGER, "confidence" REAL, PRIMARY KEY (release, event), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "events" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1','training',NULL,NULL,NULL,'held',NULL,NULL,20,NULL,20,'لعشرين مرشدة نفسية',113,131,1.0);
CREATE TABLE funding (
  "release" TEXT, "funding" TEXT, "funder" TEXT, "object" TEXT, "object_start" INTEGER, "object_end" INTEGER, "recipient" TEXT, "programme" TEXT, "event" TEXT, "amount" NUMERIC, "currency" TEXT, "amount_evidence" TEXT, "amount_evidence_start" INTEGER, "amount_evidence_end" INTEGER, "status" TEXT, "confidence" REAL, "cue" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, funding), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "funder") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "recipient") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "programme") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "funding" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','f1','o3','تدريبا',106,112,NULL,NULL,'E1',NULL,NULL,NULL,NULL,NULL,'stated',1.0,NULL,'بتمويل من الممثلية النرويجية',183,211);
INSERT INTO "funding" VALUES('sd-grant.txt@8ace517546d6','f1','o2','توفير وجبات مدرسية للأطفال النازحين',139,174,'o3',NULL,NULL,4500000,'USD','أربعة ملايين ونصف المليون دولار',66,97,'pledged',1.0,NULL,'منحة',55,59);
INSERT INTO "funding" VALUES('sd-grant.txt@8ace517546d6','f2','o5','ألفي طن من الذرة',593,609,'o4',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'stated',0.0,NULL,'مقدمة من المملكة العربية السعودية',610,643);
CREATE TABLE mentions (
  "release" TEXT, "entity" TEXT, "number" INTEGER, "mention" TEXT, "mention_start" INTEGER, "mention_end" INTEGER, PRIMARY KEY (release, entity, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','l1',1,'رام الله',0,8);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','l2',1,'الخليل',98,104);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o1',1,'وفا',20,23);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o2',1,'جمعية المرأة العاملة الفلسطينية للتنمية',32,71);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o2',2,'الجمعية',341,348);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o3',1,'الممثلية النرويجية',193,211);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','o4',1,'وزارة التنمية الاجتماعية',225,249);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','p1',1,'سوسن القواسمة',291,304);
INSERT INTO "mentions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','p2',1,'عبير جاد الله',349,362);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','l1',1,'بورتسودان',0,9);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','l2',1,'البحر الأحمر',183,195);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','l3',1,'كسلا',197,201);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','l4',1,'نهر النيل',203,212);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','l5',1,'السودان',128,135);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o1',1,'سونا',25,29);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o1',2,'سونا',285,289);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o2',1,'حكومة اليابان',38,51);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o3',1,'برنامج الأغذية العالمي',104,126);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o4',1,'وزارة التربية والتعليم',463,485);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o4',2,'الوزارة',563,570);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o5',1,'المملكة العربية السعودية',619,643);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','o6',1,'مركز الملك سلمان للإغاثة والأعمال الإنسانية',648,691);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','p1',1,'هيروكي تناكا',261,273);
INSERT INTO "mentions" VALUES('sd-grant.txt@8ace517546d6','p2',1,'إنتصار الأمين بابكر',505,524);
CREATE TABLE participants (
  "release" TEXT, "event" TEXT, "number" INTEGER, "role" TEXT, "entity" TEXT, "group_name" TEXT, "count" INTEGER, "confidence" REAL, "cue" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, event, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "event") REFERENCES events (release, event) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "participants" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',1,'trainer','p1',NULL,NULL,1.0,NULL,'سوسن القواسمة',291,304);
INSERT INTO "participants" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',2,'speaker','p2',NULL,NULL,1.0,NULL,'عبير جاد الله',349,362);
INSERT INTO "participants" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','E1',3,'trainee',NULL,'لعشرين مرشدة نفسية',20,0.0,NULL,'لعشرين مرشدة نفسية',113,131);
CREATE TABLE positions (
  "release" TEXT, "entity" TEXT, "number" INTEGER, "title" TEXT, "organization" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, entity, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "entity") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "organization") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "positions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','p1',1,'المدربة',NULL,'المدربة',283,290);
INSERT INTO "positions" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','p2',1,'منسقة المشروع','o2','منسقة المشروع في الجمعية',324,348);
INSERT INTO "positions" VALUES('sd-grant.txt@8ace517546d6','p1',1,'القائم بالأعمال الياباني',NULL,'القائم بالأعمال الياباني',221,245);
INSERT INTO "positions" VALUES('sd-grant.txt@8ace517546d6','p2',1,'مدير إدارة التغذية المدرسية','o4','مدير إدارة التغذية المدرسية بوزارة التربية والتعليم',434,485);
CREATE TABLE releases (
  "release" TEXT, "source" TEXT, "sha256" TEXT, "encoding" TEXT, "characters" INTEGER, "text" TEXT, "title" TEXT, "title_start" INTEGER, "title_end" INTEGER, "dateline" TEXT, "dateline_start" INTEGER, "dateline_end" INTEGER, "published" TEXT, "published_end" TEXT, "published_calendar" TEXT, "published_relative" INTEGER, "published_evidence" TEXT, "published_evidence_start" INTEGER, "published_evidence_end" INTEGER, PRIMARY KEY (release)
) WITHOUT ROWID;
INSERT INTO "releases" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d','gulf-levant-briefs.jsonl#2','c6c2e17c734d0033f69a34e5f43441157220392b9ed66cbfe04860677d94c1c3','utf-8',395,'رام الله 19-10-2022 وفا- اختتمت جمعية المرأة العاملة الفلسطينية للتنمية، اليوم الأربعاء، في مدينة الخليل، تدريبا لعشرين مرشدة نفسية حول التدخل في حالات تشغيل الأطفال داخل المستوطنات، بتمويل من الممثلية النرويجية وبالتنسيق مع وزارة التنمية الاجتماعية.
واستمر التدريب، الذي أشرفت عليه المدربة سوسن القواسمة، ثلاثة أيام. وأكدت منسقة المشروع في الجمعية عبير جاد الله أهمية متابعة الأثر بعد ستة أشهر.',NULL,NULL,NULL,'رام الله 19-10-2022 وفا-',0,24,'2022-10-19','2022-10-19','gregorian',0,'19-10-2022',9,19);
INSERT INTO "releases" VALUES('sd-grant.txt@8ace517546d6','sd-grant.txt','8ace517546d600fc811a9c39852a556469fa4e15087597328f0e8b97162a7869','utf-8',853,NULL,NULL,NULL,NULL,'بورتسودان في ١٩-٢-٢٠٢٤م (سونا)-',0,31,'2024-02-19','2024-02-19','gregorian',0,'١٩-٢-٢٠٢٤م',13,23);
CREATE TABLE statements (
  "release" TEXT, "number" INTEGER, "speaker" TEXT, "verb" TEXT, "quoted" INTEGER, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY (release, "speaker") REFERENCES entities (release, entity) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "statements" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d',1,'p2','أكدت',0,'أهمية متابعة الأثر بعد ستة أشهر',363,394);
INSERT INTO "statements" VALUES('sd-grant.txt@8ace517546d6',1,'p1','قال',0,'إن المنحة ستغطي إحتياجات ستين ألف تلميذ وتلميذة حتى نهاية العام الدراسي',291,362);
INSERT INTO "statements" VALUES('sd-grant.txt@8ace517546d6',2,'p1','مؤكداً',0,'إلتزام بلاده بدعم جهود مكافحة عمالة الأطفال',372,415);
INSERT INTO "statements" VALUES('sd-grant.txt@8ace517546d6',3,'p2','أعربت',0,'تقديرها للدعم الياباني',528,550);
INSERT INTO "statements" VALUES('sd-grant.txt@8ace517546d6',4,'p2','أبانت',0,'أن الوزارة تسلمت في يناير الماضي ألفي طن من الذرة مقدمة من المملكة العربية السعودية عبر مركز الملك سلمان للإغاثة والأعمال الإنسانية',560,691);
INSERT INTO "statements" VALUES('sd-grant.txt@8ace517546d6',5,'p2','أشارت',0,'أن عدد المدارس المستهدفة ١٢٣ مدرسة ، منها أربعون مدرسة جرى ترميمها بجهد شعبي ، وأن لجان الأمهات ستتولى إعداد الوجبات وتوزيعها تحت إشراف الموجهين',706,850);
CREATE TABLE warnings (
  "release" TEXT, "number" INTEGER, "code" TEXT, "message" TEXT, "evidence" TEXT, "evidence_start" INTEGER, "evidence_end" INTEGER, PRIMARY KEY (release, number), FOREIGN KEY (release) REFERENCES releases (release) DEFERRABLE INITIALLY DEFERRED
) WITHOUT ROWID;
INSERT INTO "warnings" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d',1,'optional','o1: may be taken or left','وفا',20,23);
INSERT INTO "warnings" VALUES('gulf-levant-briefs.jsonl#2@c6c2e17c734d',2,'optional','l1: may be taken or left','رام الله',0,8);
INSERT INTO "warnings" VALUES('sd-grant.txt@8ace517546d6',1,'optional','o1: may be taken or left','سونا',25,29);
INSERT INTO "warnings" VALUES('sd-grant.txt@8ace517546d6',2,'optional','o4: may be taken or left','وزارة التربية والتعليم',463,485);
INSERT INTO "warnings" VALUES('sd-grant.txt@8ace517546d6',3,'optional','o5: may be taken or left','المملكة العربية السعودية',619,643);
INSERT INTO "warnings" VALUES('sd-grant.txt@8ace517546d6',4,'optional','l1: may be taken or left','بورتسودان',0,9);
INSERT INTO "warnings" VALUES('sd-grant.txt@8ace517546d6',5,'optional','l5: may be taken or left','السودان',128,135);
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
