CREATE TABLE Comment (
  HallCode NVARCHAR(50) NOT NULL,
  EntryId NVARCHAR(200) NOT NULL,
  ReceivedAtUtc DATETIME2(3) NOT NULL,
  Channel NVARCHAR(200) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Comment PRIMARY KEY (HallCode, EntryId)
);

CREATE INDEX IX_Comment_ReceivedAtUtc ON Comment (HallCode, ReceivedAtUtc);

CREATE TABLE Review (
  HallCode NVARCHAR(50) NOT NULL,
  ReviewId NVARCHAR(200) NOT NULL,
  RatedAtUtc DATETIME2(3) NOT NULL,
  Level INT NOT NULL,
  Channel NVARCHAR(200) NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  CaseNo NVARCHAR(200) NULL,
  IsDefault BIT NOT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Review PRIMARY KEY (HallCode, ReviewId)
);

CREATE INDEX IX_Review_RatedAtUtc ON Review (HallCode, RatedAtUtc);

CREATE INDEX IX_Review_StaffNo_RatedAtUtc ON Review (HallCode, StaffNo, RatedAtUtc);

CREATE TABLE CaseFile (
  HallCode NVARCHAR(50) NOT NULL,
  CaseNo NVARCHAR(200) NOT NULL,
  AcceptedAtUtc DATETIME2(3) NOT NULL,
  PromisedDays FLOAT NULL,
  StatutoryDays FLOAT NULL,
  DayUnit NVARCHAR(50) NULL,
  CompletedAtUtc DATETIME2(3) NULL,
  DeliveredAtUtc DATETIME2(3) NULL,
  SupplementedAtUtc DATETIME2(3) NULL,
  ExtendedAtUtc DATETIME2(3) NULL,
  ExtensionDays FLOAT NULL,
  ExtensionNotifiedAtUtc DATETIME2(3) NULL,
  SuperiorDays FLOAT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_CaseFile PRIMARY KEY (HallCode, CaseNo)
);

CREATE INDEX IX_CaseFile_AcceptedAtUtc ON CaseFile (HallCode, AcceptedAtUtc);

CREATE TABLE Appointment (
  HallCode NVARCHAR(50) NOT NULL,
  AppointmentId NVARCHAR(200) NOT NULL,
  PostCode NVARCHAR(200) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  RequestedAtUtc DATETIME2(3) NULL,
  AnsweredAtUtc DATETIME2(3) NULL,
  AgreedAtUtc DATETIME2(3) NOT NULL,
  Outcome NVARCHAR(200) NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Appointment PRIMARY KEY (HallCode, AppointmentId)
);

CREATE INDEX IX_Appointment_AgreedAtUtc ON Appointment (HallCode, AgreedAtUtc);

CREATE TABLE Ticket (
  HallCode NVARCHAR(50) NOT NULL,
  TicketId NVARCHAR(200) NOT NULL,
  Day DATE NOT NULL,
  TakenAtUtc DATETIME2(3) NOT NULL,
  PostCode NVARCHAR(200) NULL,
  CalledAtUtc DATETIME2(3) NULL,
  ServedAtUtc DATETIME2(3) NULL,
  Priority NVARCHAR(200) NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Ticket PRIMARY KEY (HallCode, TicketId, Day)
);

CREATE INDEX IX_Ticket_TakenAtUtc ON Ticket (HallCode, TakenAtUtc);

CREATE TABLE Inspection (
  HallCode NVARCHAR(50) NOT NULL,
  InspectionId NVARCHAR(200) NOT NULL,
  InspectedAtUtc DATETIME2(3) NOT NULL,
  Clause NVARCHAR(200) NOT NULL,
  StaffNo NVARCHAR(200) NULL,
  PostCode NVARCHAR(200) NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Inspection PRIMARY KEY (HallCode, InspectionId)
);

CREATE INDEX IX_Inspection_InspectedAtUtc ON Inspection (HallCode, InspectedAtUtc);
