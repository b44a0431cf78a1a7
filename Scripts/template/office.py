"""LibreOffice without a window, driven through UNO, in a process and a profile of its own."""

import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


class Office:
    """Starts on entry, ends on exit; `open` gives spreadsheet documents."""

    def __enter__(self):
        self.profile = tempfile.TemporaryDirectory(prefix="iyem-office-")
        pipe = "iyem" + Path(self.profile.name).name.replace("-", "")
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--invisible", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp;",
             f"-env:UserInstallation=file://{self.profile.name}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                if self.process.poll() is not None:
                    raise SystemExit("LibreOffice did not start")
                time.sleep(0.5)
        else:
            raise SystemExit("LibreOffice does not answer")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.profile.cleanup()

    def open(self, path):
        return self.desktop.loadComponentFromURL(
            uno.systemPathToFileUrl(str(path)), "_blank", 0, (PropertyValue(Name="Hidden", Value=True),))


def save(document, path):
    """Saves as .xlsx and closes."""
    document.storeToURL(
        uno.systemPathToFileUrl(str(path)), (PropertyValue(Name="FilterName", Value="Calc MS Excel 2007 XML"),))
    document.close(True)
