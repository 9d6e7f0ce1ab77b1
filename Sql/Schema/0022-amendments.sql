CREATE TABLE AppraisalAmendment (
  HallCode NVARCHAR(50) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  AmendmentNo INT NOT NULL,
  ScoreBefore FLOAT NULL,
  ScoreAfter FLOAT NULL,
  Deduction FLOAT NOT NULL,
  Bonus FLOAT NOT NULL,
  Confirmed INT NOT NULL,
  Note NVARCHAR(2000) NOT NULL,
  AmendedBy NVARCHAR(50) NOT NULL,
  AmendedAtUtc DATETIME2(3) NOT NULL,
  AuditNo BIGINT NOT NULL,
  CONSTRAINT PK_AppraisalAmendment PRIMARY KEY (HallCode, Period, StaffNo, AmendmentNo)
);

CREATE TABLE AppraisalPart (
  HallCode NVARCHAR(50) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  PartNo INT NOT NULL,
  Name NVARCHAR(200) NOT NULL,
  Weight FLOAT NOT NULL,
  Score FLOAT NULL,
  Deduction FLOAT NOT NULL,
  CONSTRAINT PK_AppraisalPart PRIMARY KEY (HallCode, Period, StaffNo, PartNo)
);

CREATE TABLE ServiceStar (
  HallCode NVARCHAR(50) NOT NULL,
  Period NVARCHAR(50) NOT NULL,
  StaffNo NVARCHAR(200) NOT NULL,
  AwardedBy NVARCHAR(50) NOT NULL,
  AwardedAtUtc DATETIME2(3) NOT NULL,
  CONSTRAINT PK_ServiceStar PRIMARY KEY (HallCode, Period, StaffNo)
);
