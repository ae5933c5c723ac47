"""What people read about verdicts: feedback pages, the class page, terminal tables, CSV for other systems.

Contract: every function takes verdicts (and what the course and the gradebook know about them) and returns text or
plain data. Nothing here judges, and no function reads or writes a file of the course. Whatever comes from a student
(a name, a value, an exception, a traceback) is cut to a bound, made visible and escaped before it is shown.

    telling.told(status, detail)                    what is said of one check, in order
    summary.class_summary(verdicts)                 numbers of a class
    feedback.feedback_page(verdict, assignment)     HTML for one student
    class_page.class_page(verdicts, assignment)     HTML for the instructor
    explanation.explanation_lines / explanation_page  one student's checks, hidden ones too, for the instructor
    similar_page.similar_page(assignment, pairs)    pairs whose code is alike, for the instructor
    terminal.print_class(console, summary)          the same numbers for a terminal
    exports.plain_csv / moodle_csv / canvas_csv     grades for other systems

jinja2 and matplotlib are imported only by the pages that need them.
"""
