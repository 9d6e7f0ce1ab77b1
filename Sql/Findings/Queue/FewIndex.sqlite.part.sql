      INDEXED BY IX_Finding_Queue_RuleKey -- given fewRule
      INDEXED BY IX_Finding_Queue_IsLead -- given fewAnyRule
