"""What the engines from elsewhere share."""

from __future__ import annotations

import multiprocessing

import pytest

from atip_extract.recognize.engines.libraries import first_line, not_installed, one_thread_in_workers


def test_the_command_installs_torch_first() -> None:
    error = not_installed("stanza", ModuleNotFoundError("No module named 'stanza'"))
    assert str(error) == (
        "the engine stanza needs packages that cannot be loaded (No module named 'stanza'): "
        'pip install torch==2.13.0 && pip install "atip-extract[stanza]"'
    )


@pytest.mark.parametrize(
    ("message", "line"),
    [("", "OSError"), ("no file\nat all", "no file"), ("Broken.", "Broken"), ("x" * 999, "x" * 200)],
)
def test_an_error_fits_on_one_line(message: str, line: str) -> None:
    assert first_line(OSError(message)) == line


def test_a_worker_takes_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = pytest.importorskip("torch")
    before = torch.get_num_threads()
    try:
        torch.set_num_threads(2)
        one_thread_in_workers()
        assert torch.get_num_threads() == 2
        monkeypatch.setattr(multiprocessing, "parent_process", object)
        one_thread_in_workers()
        assert torch.get_num_threads() == 1
    finally:
        torch.set_num_threads(before)
