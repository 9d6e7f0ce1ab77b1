-- The kind of a finding's session beside it: a rule or a degree that a kind never has is known without asking each session.
ALTER TABLE Finding ADD SessionKind NVARCHAR(50) NOT NULL DEFAULT '';

DROP INDEX IX_Finding_Queue_RuleKey ON Finding;

DROP INDEX IX_Finding_Queue_IsLead ON Finding;

-- A batch is compiled as a whole, before its own new column exists.
EXEC('UPDATE Finding SET SessionKind = COALESCE((SELECT s.Kind FROM Session AS s WHERE s.HallCode = Finding.HallCode AND s.SessionId = Finding.SessionId), '''')');

CREATE INDEX IX_Finding_Queue_RuleKey ON Finding (HallCode, State, RuleKey, Severity, IsLead, SessionKind, SessionId);

CREATE INDEX IX_Finding_Queue_IsLead ON Finding (HallCode, State, IsLead, Severity, SessionKind, SessionId);

-- A queue narrowed to few days begins at their sessions. The day comes first: behind the state it would lure every query that names a state alone.
DROP INDEX IX_Session_Day ON Session;

CREATE INDEX IX_Session_Day_State ON Session (HallCode, Day, State, SessionId);
