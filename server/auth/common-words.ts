/**
 * Words that lists of leaked passwords are made of, in lower case and without the digits and signs around them, as far as
 * people who work in Norwegian choose them. What is made of one or two of these is tried first.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passord passordet passordmitt mittpassord nyttpassord passw passwort motdepasse pass hemmelig hemmeleg secret
  welcome velkommen velkomen hello hallo heisann hei login logginn innlogging letmein access adgang admin administrator
  root user bruker brukar guest gjest test testing tester test demo default standard changeme endremeg bytt temp midlertidig
  qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abc abcd abcdef
  sommer sommar vinter våren vår haust høst summer winter spring autumn
  januar februar mars april mai juni juli august september oktober november desember
  mandag måndag tirsdag tysdag onsdag torsdag fredag lørdag laurdag søndag sundag monday friday sunday
  oslo bergen trondheim stavanger kristiansand drammen tromsø bodø ålesund molde hamar lillehammer fredrikstad sarpsborg
  skien sandnes arendal haugesund tønsberg moss gjøvik harstad alta norge noreg norway norsk sverige danmark
  nav navno arbeid arbeidslivet ytelser ytelse stønad trygd dagpenger saksbehandler sakshandsamar saksbehandling sak saker
  tavle tavla tavlemøte tavlemøtet morgen morgentavla morgonmøte enhet eining kontor kontoret jobb jobben jobber arbeide
  kommune kommunen stat staten etat avdeling leder leiar sjef team
  love iloveyou jegelskerdeg elsker kjærlighet kjærleik elskling skatt skatten vennen venner familie mamma pappa barn
  baby jente gutt engel angel prinsesse princess prins dronning konge kongen lykke glede håp fred frihet
  fotball football soccer hockey håndball handball ski skiing liverpool arsenal chelsea manchester united manutd rosenborg
  brann vålerenga viking lillestrøm barcelona madrid ronaldo messi tottenham
  pokemon minecraft starwars batman superman spiderman dragon monkey shadow master killer hunter ninja matrix
  sunshine flower blomst rose sol solskinn stjerne månen hund hunden katt katten hest hesten dyr tiger bjørn ulv
  kaffe sjokolade vaffel brunost pizza taco banan eple iskrem
  bil bilen volvo toyota tesla mercedes ferrari porsche harley
  google facebook microsoft windows apple samsung android internet computer datamaskin data telefon
  lillebror storebror søster bestemor bestefar farmor farfar mormor morfar
  anders andreas anne berit bjørn daniel emma erik eva frode hanne hans heidi henrik ida inger ingrid jan jonas kari
  kristian lars line linda magnus maria marit martin mette morten nina nora ola ole per petter randi silje siri sofie
  sondre stian thomas tone tor trond turid
  michael jessica jordan ashley jennifer joshua charlie robert daniel george nicole hannah
  trustno whatever freedom forever blessed jesus gud church lovely hottie superstar champion winner
  jul julen jula julenissen påske påsken ferie ferien helg helga bursdag gratulerer
  sikker sikkerhet trygg nøkkel nøkkelen lås dør
  `
    .trim()
    .split(/\s+/),
);
