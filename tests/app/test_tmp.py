def test_x(open_window, hands, qtbot, seed_text, tmp_path):
    from annotator.cli.main import main
    p = tmp_path/"p.musnad"
    assert main(["new", str(p)])==0
    assert main(["import", str(p), str(seed_text)])==0
    w = open_window(p)
    from PySide6.QtWidgets import QApplication
    print(QApplication.focusWidget())
    hands.press("Return")
    print(QApplication.focusWidget(), w.workspace.article.title)
    hands.press("Left","Left","Shift+Left","Q")
    print(w.workspace.annotation)
    w.grab().save("/tmp/x.png")
def test_y(open_window, arabic_hands, hands, qtbot, own_folders):
    w = open_window()
    w.desk.open_first(None)
    qtbot.waitUntil(lambda: w.workspace.project is not None and w.articles.list.hasFocus(), timeout=10000)
    w.grab().save("/tmp/y.png")
    hands.press("Down","Down","Return")
    arabic_hands.press("N")
    print(w.workspace.article.title)
    w.grab().save("/tmp/z.png")
