-- The queue walks these in order and reads nothing else until a page is full: the filter columns ride along.
CREATE INDEX IX_Session_Queue_Priority ON Session (HallCode, State, Priority, SessionId, Kind, Day, StaffNo, PostCode);

CREATE INDEX IX_Session_Queue_StartsAtUtc ON Session (HallCode, State, StartsAtUtc, SessionId, Kind, Day, StaffNo, PostCode);

CREATE INDEX IX_Finding_Queue ON Finding (HallCode, SessionId, State, RuleKey, Severity, IsLead);

CREATE INDEX IX_Clock_Queue ON Clock (HallCode, SubjectKind, SubjectKey, State, DueAtUtc);

CREATE INDEX IX_Verdict_OfficerId ON Verdict (HallCode, OfficerId, DecidedAtUtc);

CREATE INDEX IX_Appeal_StaffNo ON Appeal (HallCode, StaffNo, FiledAtUtc);
