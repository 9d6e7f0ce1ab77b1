-- Long clips apart: what touches a day is found from the day's own rows, not from those of the month after it.
ALTER TABLE Clip ADD IsLong BIT NOT NULL DEFAULT 1;
UPDATE Clip SET IsLong = 0 WHERE julianday(EndsAtUtc) - julianday(StartsAtUtc) <= 0.25;

DROP INDEX IX_Clip_EndsAtUtc_StartsAtUtc;

CREATE INDEX IX_Clip_IsLong_EndsAtUtc ON Clip (HallCode, IsLong, EndsAtUtc, StartsAtUtc);

-- A queue narrowed to one kind, person or post begins where its own sessions are, however many others wait.
CREATE INDEX IX_Session_Queue_Kind ON Session (HallCode, State, Kind, Priority, SessionId, Day);

CREATE INDEX IX_Session_Queue_StaffNo ON Session (HallCode, State, StaffNo, Priority, SessionId, Day);

CREATE INDEX IX_Session_Queue_PostCode ON Session (HallCode, State, PostCode, Priority, SessionId, Day);

-- The beginnings of the queue's wider indexes of script 0013.
DROP INDEX IX_Session_State_Priority_SessionId;

DROP INDEX IX_Finding_SessionId;
