"""Which answers a paper is really made of: those its articles and its pages asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from counsellor_app.documents.paper import Paper
from counsellor_app.forms.answers import Answer, Answers


class AnswersRead(Mapping[str, Answer]):
    """Answers of a form that remember which of them were asked for."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._read: set[str] = set()

    def __getitem__(self, name: str) -> Answer:
        answer = self._answers[name]
        self._read.add(name)
        return answer

    def __iter__(self) -> Iterator[str]:
        return iter(self._answers)

    def __len__(self) -> int:
        return len(self._answers)

    def read(self) -> dict[str, Answer]:
        """Return the answers that were asked for, in their order."""
        return {name: answer for name, answer in self._answers.items() if name in self._read}


def remembering(paper: Paper) -> tuple[Paper, Mapping[str, AnswersRead]]:
    """Return the paper with answers that remember, and these answers by form."""
    said = {form_id: AnswersRead(answers) for form_id, answers in paper.said.items()}
    return replace(paper, said=said), said
