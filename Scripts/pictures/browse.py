#!/usr/bin/env python3
"""Looks at a page in headless Chromium: pictures of it, and an accessibility check by axe.

  browse.py PAGE FOLDER AXE

Writes page-{desktop,dark,phone,phone-dark,noscript,guide,phone-guide}.png and page-print.pdf to FOLDER. Ends with 1 where
axe finds a violation, where the page asks for anything beside itself, or where sorting and filtering do not work.
"""
import base64, os, pathlib, re, sys
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

PAGE, FOLDER, AXE = (pathlib.Path(argument).resolve() for argument in sys.argv[1:4])
faults = []


def browser():
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for flag in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--force-device-scale-factor=1", "--disable-gpu"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


def show(driver, page, width, dark):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
        "media": "screen", "features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                                        {"name": "prefers-reduced-motion", "value": "reduce"}]})
    driver.get(page.as_uri())


def picture(driver, name, height=None):
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(height or size["height"], 6000), "scale": 1}
    shot = driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    (FOLDER / f"{name}.png").write_bytes(base64.b64decode(shot["data"]))


def check(driver, name):
    driver.execute_script(AXE.read_text())
    result = driver.execute_async_script(
        "const done = arguments[0]; axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(done)")
    for violation in result["violations"]:
        for node in violation["nodes"]:
            faults.append(f"{name}: {violation['id']}: {node['html'][:160]}")
    wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        faults.append(f"{name}: {wide} pixels wider than the screen")
    print(f"{name}: {len(result['passes'])} rules pass, {len(result['violations'])} violated, "
          f"{len(result['incomplete'])} undecided {[i['id'] for i in result['incomplete']]}")


def use(driver):
    """Sorts by the number of rows returned, then filters."""
    driver.execute_script("document.querySelectorAll('table.forms th.number button')[1].click()")
    numbers = driver.execute_script(
        "return [...document.querySelectorAll('table.forms tbody tr')].map(r => +[...r.cells].at(-2).textContent)")
    if numbers != sorted(numbers, reverse=True):
        faults.append(f"sorting: {numbers}")
    driver.execute_script("const i = document.querySelector('#filter input'); i.value = 'ÇAYDERE';"
                          "i.dispatchEvent(new Event('input'))")
    shown = driver.execute_script(
        "return [...document.querySelectorAll('table.forms tbody tr')].filter(r => !r.hidden).map(r => r.textContent)")
    if not shown or not all("çaydere" in text.lower().replace("i̇", "i") or "caydere" in text for text in shown):
        faults.append(f"filtering: {shown}")


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    plain = FOLDER / "noscript.html"
    plain.write_text(re.sub(r"<script>.*?</script>", "", PAGE.read_text(), flags=re.S))
    driver = browser()
    try:
        for name, page, width, dark in (
                ("desktop", PAGE, 1280, False), ("dark", PAGE, 1280, True), ("phone", PAGE, 390, False),
                ("phone-dark", PAGE, 390, True), ("noscript", plain, 1280, False), ("noscript-dark", plain, 1280, True)):
            show(driver, page, width, dark)
            check(driver, name)
            picture(driver, f"page-{name}")
        show(driver, PAGE, 1000, False)
        picture(driver, "page-guide", 1150)
        show(driver, PAGE, 390, False)
        picture(driver, "page-phone-guide", 900)
        show(driver, PAGE, 1280, False)
        loaded = driver.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
        faults.extend(f"loads {name}" for name in loaded)
        use(driver)
        faults.extend(f"console: {line['message']}" for line in driver.get_log("browser"))
        show(driver, PAGE, 1280, False)
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        pdf = driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False, "preferCSSPageSize": True})
        (FOLDER / "page-print.pdf").write_bytes(base64.b64decode(pdf["data"]))
    finally:
        driver.quit()
        os.unlink(plain)
    for fault in faults:
        print(fault, file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
