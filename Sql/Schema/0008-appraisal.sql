CREATE TABLE AppraisalScore (
  HallCode NVARCHAR(50) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  Score FLOAT NULL,
  Base FLOAT NOT NULL,
  Deduction FLOAT NOT NULL,
  Bonus FLOAT NOT NULL,
  Confirmed INT NOT NULL,
  Sessions INT NOT NULL,
  DutyHours FLOAT NOT NULL,
  Coverage FLOAT NULL,
  RatePer100 FLOAT NULL,
  ShrunkRate FLOAT NULL,
  RankNo INT NULL,
  RankLow INT NULL,
  RankHigh INT NULL,
  TieBand INT NULL,
  IsProvisional BIT NOT NULL,
  FormulaHash NVARCHAR(64) NOT NULL,
  ComputedAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_AppraisalScore PRIMARY KEY (HallCode, Period, StaffNo)
);

CREATE TABLE AppraisalPoint (
  HallCode NVARCHAR(50) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  PointNo INT NOT NULL,
  FindingId NVARCHAR(64) NULL,
  Clause NVARCHAR(200) NULL,
  Severity NVARCHAR(50) NULL,
  Repetition INT NOT NULL,
  Points FLOAT NOT NULL,
  CONSTRAINT PK_AppraisalPoint PRIMARY KEY (HallCode, Period, StaffNo, PointNo)
);

CREATE TABLE AppraisalLock (
  HallCode NVARCHAR(50) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  LockedBy NVARCHAR(50) NOT NULL,
  LockedAtUtc DATETIME2(3) NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  AuditNo BIGINT NOT NULL,
  CONSTRAINT PK_AppraisalLock PRIMARY KEY (HallCode, Period)
);
