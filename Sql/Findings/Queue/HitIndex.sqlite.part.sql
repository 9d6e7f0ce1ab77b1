  INDEXED BY IX_Finding_Queue_RuleKey -- given ruleKey
  INDEXED BY IX_Finding_Queue_IsLead -- given anyRule
