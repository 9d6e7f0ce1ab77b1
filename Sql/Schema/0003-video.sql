CREATE TABLE Clip (
  HallCode NVARCHAR(50) NOT NULL,
  ClipId NVARCHAR(64) NOT NULL,
  Camera NVARCHAR(200) NOT NULL,
  PostCode NVARCHAR(200) NOT NULL,
  StartsAtUtc DATETIME2(3) NOT NULL,
  EndsAtUtc DATETIME2(3) NOT NULL,
  Kind NVARCHAR(50) NOT NULL,
  Persons INT NULL,
  StaffNo NVARCHAR(200) NULL,
  Confidence FLOAT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  LineNumber BIGINT NOT NULL,
  ContentHash NVARCHAR(64) NOT NULL,
  Revision INT NOT NULL,
  CONSTRAINT PK_Clip PRIMARY KEY (HallCode, ClipId)
);

CREATE INDEX IX_Clip_EndsAtUtc_StartsAtUtc ON Clip (HallCode, EndsAtUtc, StartsAtUtc);

CREATE INDEX IX_Clip_PostCode_StartsAtUtc ON Clip (HallCode, PostCode, StartsAtUtc);
