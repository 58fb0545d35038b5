"""What teaches the law and leads people to records: statutes, cases, questions and answers, terms, guides, events."""
