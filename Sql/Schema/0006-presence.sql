CREATE TABLE PresenceDay (
  HallCode NVARCHAR(50) NOT NULL,
  PostCode NVARCHAR(200) NOT NULL,
  Day DATE NOT NULL,
  RequiredSeconds INT NOT NULL,
  PresentSeconds INT NOT NULL,
  CoverSeconds INT NOT NULL,
  LeaveSeconds INT NOT NULL,
  ReportedSeconds INT NOT NULL,
  UnobservedSeconds INT NOT NULL,
  AbsentSeconds INT NOT NULL,
  ComputedUnder NVARCHAR(50) NOT NULL,
  CalendarSource NVARCHAR(50) NOT NULL,
  CONSTRAINT PK_PresenceDay PRIMARY KEY (HallCode, PostCode, Day)
);

CREATE INDEX IX_PresenceDay_Day ON PresenceDay (HallCode, Day);

CREATE TABLE PresenceSpan (
  HallCode NVARCHAR(50) NOT NULL,
  PostCode NVARCHAR(200) NOT NULL,
  Day DATE NOT NULL,
  SpanNo INT NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  StartsAtUtc DATETIME2(3) NOT NULL,
  EndsAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_PresenceSpan PRIMARY KEY (HallCode, Day, PostCode, SpanNo)
);

CREATE TABLE AbsenceEpisode (
  HallCode NVARCHAR(50) NOT NULL,
  PostCode NVARCHAR(200) NOT NULL,
  Day DATE NOT NULL,
  StartsAtUtc DATETIME2(3) NOT NULL,
  EndsAtUtc DATETIME2(3) NOT NULL,
  AbsenceWord NVARCHAR(50) NOT NULL,
  AbsentSeconds INT NOT NULL,
  ThresholdMinutes FLOAT NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  Waiting INT NOT NULL,
  CONSTRAINT PK_AbsenceEpisode PRIMARY KEY (HallCode, Day, PostCode, StartsAtUtc)
);

CREATE TABLE DirtyDay (
  HallCode NVARCHAR(50) NOT NULL,
  Day DATE NOT NULL,
  CONSTRAINT PK_DirtyDay PRIMARY KEY (HallCode, Day)
);
