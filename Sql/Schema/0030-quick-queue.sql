-- A queue narrowed to a rule, a severity or a standing that few findings have begins at those findings, not at a million sessions.
CREATE INDEX IX_Finding_Queue_RuleKey ON Finding (HallCode, State, RuleKey, Severity, IsLead, SessionId);

CREATE INDEX IX_Finding_Queue_IsLead ON Finding (HallCode, State, IsLead, Severity, SessionId);

-- The absences of a post on a day, for the common timeline: a post has tens of thousands of sessions in a year.
CREATE INDEX IX_Session_Kind_PostCode_Day ON Session (HallCode, Kind, PostCode, Day);
