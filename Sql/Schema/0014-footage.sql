CREATE TABLE Footage (
  HallCode NVARCHAR(50) NOT NULL,
  FileKey NVARCHAR(64) NOT NULL,
  MediaHash NVARCHAR(64) NOT NULL,
  BatchId NVARCHAR(64) NOT NULL,
  CONSTRAINT PK_Footage PRIMARY KEY (HallCode, FileKey)
);

CREATE INDEX IX_Footage_MediaHash ON Footage (HallCode, MediaHash);
