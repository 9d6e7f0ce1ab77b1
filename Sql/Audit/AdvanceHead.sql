UPDATE AuditHead SET EntryNo = EntryNo + 1 WHERE HeadNo = 1;
