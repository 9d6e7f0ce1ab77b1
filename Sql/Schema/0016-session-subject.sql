-- From a piece of evidence to its session, for the deadline board and the common timeline.
CREATE INDEX IX_Session_SubjectKey ON Session (HallCode, Kind, SubjectKey);
