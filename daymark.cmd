@echo off
rem Starts Daymark from its source tree: finds a JDK, builds if that was not done, and runs.
rem The installed application does not use this script.
setlocal EnableDelayedExpansion
set "NEEDED=25"
set "ROOT=%~dp0"
set "IMAGE=%ROOT%app\target\daymark"
set "JDK="

call :consider "%DAYMARK_JAVA_HOME%"
call :consider "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do for %%B in ("%%~dpJ..") do call :consider "%%~fB"
for %%P in ("Eclipse Adoptium" Java Microsoft Zulu "Amazon Corretto" BellSoft) do (
  for /d %%D in ("%ProgramFiles%\%%~P\*") do call :consider "%%~fD"
)
for /d %%D in ("%USERPROFILE%\.jdks\*") do call :consider "%%~fD"
if not defined JDK (
  echo Daymark needs a JDK %NEEDED% or newer: install one, from https://adoptium.net for instance, or name its directory in DAYMARK_JAVA_HOME. 1>&2
  exit /b 1
)

call :current
if errorlevel 1 (
  echo Building Daymark; the first time this takes a few minutes. 1>&2
  if not exist "%ROOT%target" mkdir "%ROOT%target"
  set "JAVA_HOME=!JDK!"
  pushd "%ROOT%"
  call mvnw.cmd -q -DskipTests -Dexec.skip package >"%ROOT%target\daymark-build.log" 2>&1
  set "FAILED=!errorlevel!"
  popd
  if not "!FAILED!"=="0" (
    findstr /b /c:"[ERROR]" "%ROOT%target\daymark-build.log" 1>&2
    echo Daymark could not be built; all of it is in %ROOT%target\daymark-build.log. 1>&2
    exit /b 1
  )
  type nul >"%IMAGE%\built"
)

"%JDK%\bin\java" -XX:+UseSerialGC --module-path "%IMAGE%\javafx" --add-modules javafx.controls ^
  --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "%IMAGE%\lib\*" dev.daymark.app.Main %*
exit /b %errorlevel%

:consider
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do (
  set "FOUND=%%~V"
  set "FOUND=!FOUND:"=!"
  if !FOUND! GEQ %NEEDED% set "JDK=%~1"
)
exit /b 0

:current
if not exist "%IMAGE%\built" exit /b 1
rem Windows has no find -newer; PowerShell compares the dates.
for /f %%N in ('powershell -NoProfile -Command "$b=(Get-Item '%IMAGE%\built').LastWriteTime; @(Get-ChildItem -Recurse -File '%ROOT%pom.xml','%ROOT%storage\src\main','%ROOT%sync-engine\src','%ROOT%app\src\main' | Where-Object LastWriteTime -gt $b).Count"') do (
  if not "%%N"=="0" exit /b 1
)
exit /b 0
