SELECT EntryNo, EntryHash FROM AuditHead WHERE HeadNo = 1;
