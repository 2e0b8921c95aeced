"""Countries: the two and the three letters of ISO 3166, names in nine languages (Unicode CLDR) and of everyday use.

A line a country, spellings parted by semicolons.
"""

COUNTRIES = """
AF;AFG;Afghanistan;Афганистан;Afganistán;Afeganistão
AX;ALA;Åland Islands;Аландские о-ва;Ålandinseln;Îles Åland;Islas Aland;Isole Åland;Åland;Wyspy Alandzkie;Ilhas Aland
AL;ALB;Albania;Албания;Albanien;Albanie
DZ;DZA;Algeria;Алжир;Algerien;Algérie;Argelia;Algerije;Algieria
AS;ASM;American Samoa;Samoa américaines;Samoa Americana;Samoa Americane;Amerikaans-Samoa;Samoa Amerykańskie
AD;AND;Andorra;Андорра;Andorre;Andora
AO;AGO;Angola;Ангола
AI;AIA;Anguilla;Ангилья;Anguila
AQ;ATA;Antarctica;Антарктида;Antarktis;Antarctique;Antártida;Antartide;Antarktyda
AG;ATG;Antigua & Barbuda;Антигуа и Барбуда;Antigua y Barbuda;Antigua e Barbuda;Antigua en Barbuda;Antigua i Barbuda
AR;ARG;Argentina;Аргентина;Argentinien;Argentine;Argentinië;Argentyna
AM;ARM;Armenia;Армения;Armenien;Arménie
AW;ABW;Aruba;Аруба
AU;AUS;Australia;Австралия;Australien;Australie
AT;AUT;Austria;Австрия;Österreich;Autriche;Oostenrijk
AZ;AZE;Azerbaijan;Азербайджан;Aserbaidschan;Azerbaïdjan;Azerbaiyán;Azerbaigian;Azerbeidzjan;Azerbejdżan;Azerbaijão
BS;BHS;Bahamas;Багамы;Bahamy
BH;BHR;Bahrain;Бахрейн;Bahreïn;Baréin;Bahrajn
BD;BGD;Bangladesh;Бангладеш;Bangladesch;Bangladés;Bangladesz
BB;BRB;Barbados;Барбадос;Barbade
BY;BLR;Belarus;Беларусь;Biélorussie;Bielorrusia;Bielorussia;Białoruś;Bielorrússia
BE;BEL;Belgium;Бельгия;Belgien;Belgique;Bélgica;Belgio;België;Belgia
BZ;BLZ;Belize;Белиз;Belice
BJ;BEN;Benin;Бенин
BM;BMU;Bermuda;Бермудские о-ва;Bermudes;Bermudas;Bermudy
BT;BTN;Bhutan;Бутан;Bhoutan;Bután;Butão
BO;BOL;Bolivia;Боливия;Bolivien;Bolivie;Boliwia;bolivia plurinational state of
BQ;BES;Caribbean Netherlands;Pays-Bas caribéens;Caribe neerlandés;Caraibi Olandesi;Caribisch Nederland
BA;BIH;Bosnia & Herzegovina;Bosnie-Herzégovine;Bosnia ed Erzegovina;Bośnia i Hercegowina;Bósnia e Herzegovina;bosnia
BW;BWA;Botswana;Ботсвана;Botsuana
BR;BRA;Brazil;Бразилия;Brasilien;Brésil;Brasil;Brasile;Brazilië;Brazylia
IO;IOT;British Indian Ocean Territory;Brits Indische Oceaanterritorium;Território Britânico do Oceano Índico
BN;BRN;Brunei;Бруней;Brunei Darussalam
BG;BGR;Bulgaria;Болгария;Bulgarien;Bulgarie;Bulgarije;Bułgaria
BF;BFA;Burkina Faso;Буркина-Фасо;Burquina Faso
BI;BDI;Burundi;Бурунди
KH;KHM;Cambodia;Камбоджа;Kambodscha;Cambodge;Camboya;Cambogia;Cambodja;Kambodża;Camboja
CM;CMR;Cameroon;Камерун;Kamerun;Cameroun;Camerún;Kameroen;Camarões
CA;CAN;Canada;Канада;Kanada
CV;CPV;Cape Verde;Кабо-Верде;Cabo Verde;Cap-Vert;Capo Verde;Kaapverdië;Republika Zielonego Przylądka
KY;CYM;Cayman Islands;о-ва Кайман;Kaimaninseln;Îles Caïmans;Islas Caimán;Isole Cayman;Kajmany;Ilhas Cayman;caymans
CF;CAF;Central African Republic;République centrafricaine;República Centroafricana;Repubblica Centrafricana
TD;TCD;Chad;Чад;Tschad;Tchad;Ciad;Tsjaad;Czad;Chade
CL;CHL;Chile;Чили;Chili;Cile
CN;CHN;China;Китай;Chine;Cina;Chiny;prc;people s republic of china;pr china;mainland china
CO;COL;Colombia;Колумбия;Kolumbien;Colombie;Kolumbia
KM;COM;Comoros;Коморы;Komoren;Comores;Comoras;Comore;Comoren;Komory
CG;COG;Congo - Brazzaville;Конго - Браззавиль;Kongo-Brazzaville;Congo;Kongo;República do Congo
CD;COD;Congo - Kinshasa;Конго - Киншаса;Kongo-Kinshasa;Demokratyczna Republika Konga;dr congo
CK;COK;Cook Islands;о-ва Кука;Cookinseln;Îles Cook;Islas Cook;Isole Cook;Cookeilanden;Wyspy Cooka;Ilhas Cook
CR;CRI;Costa Rica;Коста-Рика;Kostaryka
CI;CIV;Côte d'Ivoire;Кот-д'Ивуар;Costa d'Avorio;Ivoorkust;Costa do Marfim;ivory coast
HR;HRV;Croatia;Хорватия;Kroatien;Croatie;Croacia;Croazia;Kroatië;Chorwacja
CU;CUB;Cuba;Куба;Kuba
CW;CUW;Curaçao;Кюрасао;Curazao
CY;CYP;Cyprus;Кипр;Zypern;Chypre;Chipre;Cipro;Cypr
CZ;CZE;Czechia;Чехия;Tschechien;Tchéquie;Chequia;Cechia;Tsjechië;Czechy;Tchéquia;czech republic;chech republic
DK;DNK;Denmark;Дания;Dänemark;Dinamarca;Danimarca;Denemarken;Dania
DJ;DJI;Djibouti;Джибути;Dschibuti;Yibuti;Gibuti;Dżibuti;Djibuti
DM;DMA;Dominica;Доминика;Dominique;Dominika
DO;DOM;Dominican Republic;República Dominicana;Repubblica Dominicana;Dominicaanse Republiek;Dominikana
EC;ECU;Ecuador;Эквадор;Équateur;Ekwador;Equador
EG;EGY;Egypt;Египет;Ägypten;Égypte;Egipto;Egitto;Egipt;Egito
SV;SLV;El Salvador;Сальвадор;Salvador;Salwador
GQ;GNQ;Equatorial Guinea;Äquatorialguinea;Guinea Ecuatorial;Equatoriaal-Guinea;Gwinea Równikowa;Guiné Equatorial
ER;ERI;Eritrea;Эритрея;Érythrée;Erytrea;Eritreia
EE;EST;Estonia;Эстония;Estland;Estonie
SZ;SWZ;Eswatini;Эсватини;Esuatini;Essuatíni;swaziland
ET;ETH;Ethiopia;Эфиопия;Äthiopien;Éthiopie;Etiopía
FO;FRO;Faroe Islands;Фарерские о-ва;Färöer;Îles Féroé;Islas Feroe;Isole Fær Øer;Faeröer;Wyspy Owcze;Ilhas Faroé
FJ;FJI;Fiji;Фиджи;Fidschi;Fidji;Fiyi;Figi;Fidżi
FI;FIN;Finland;Финляндия;Finnland;Finlande;Finlandia
FR;FRA;France;Франция;Frankreich;Francia;Frankrijk;Francja;França
GF;GUF;French Guiana;Guyane française;Guayana Francesa;Guyana Francese;Frans-Guyana;Gujana Francuska;Guiana Francesa
PF;PYF;French Polynesia;Polynésie française;Polinesia Francesa;Polinesia Francese;Frans-Polynesië;Polinezja Francuska
GA;GAB;Gabon;Габон;Gabun;Gabão
GM;GMB;Gambia;Гамбия;Gambie
GE;GEO;Georgia;Грузия;Georgien;Géorgie;Gruzja
DE;DEU;Germany;Германия;Deutschland;Allemagne;Alemania;Germania;Duitsland;Niemcy;Alemanha;brd
GH;GHA;Ghana;Гана;Gana
GI;GIB;Gibraltar;Гибралтар;Gibilterra
GR;GRC;Greece;Греция;Griechenland;Grèce;Grecia;Griekenland;Grecja
GL;GRL;Greenland;Гренландия;Grönland;Groenland;Groenlandia;Grenlandia
GD;GRD;Grenada;Гренада;Grenade;Granada
GP;GLP;Guadeloupe;Гваделупа;Guadalupe;Guadalupa;Gwadelupa
GU;GUM;Guam;Гуам
GT;GTM;Guatemala;Гватемала;Gwatemala
GG;GGY;Guernsey;Гернси;Guernesey
GN;GIN;Guinea;Гвинея;Guinée;Gwinea;Guiné
GW;GNB;Guinea-Bissau;Гвинея-Бисау;Guinée-Bissau;Guinea-Bisáu;Gwinea Bissau;Guiné-Bissau
GY;GUY;Guyana;Гайана;Gujana;Guiana
HT;HTI;Haiti;Гаити
HN;HND;Honduras;Гондурас
HK;HKG;Hong Kong SAR China;Гонконг (САР);RAS di Hong Kong;SRA Hongkong (Chiny);hong kong;hong kong sar
HU;HUN;Hungary;Венгрия;Ungarn;Hongrie;Hungría;Ungheria;Hongarije;Węgry
IS;ISL;Iceland;Исландия;Island;Islande;Islandia;Islanda;IJsland
IN;IND;India;Индия;Indien;Inde;Indie
ID;IDN;Indonesia;Индонезия;Indonesien;Indonésie;Indonezja
IR;IRN;Iran;Иран;Irã;iran islamic republic of
IQ;IRQ;Iraq;Ирак;Irak;Iraque
IE;IRL;Ireland;Ирландия;Irland;Irlande;Irlanda;Ierland;Irlandia;republic of ireland;eire
IM;IMN;Isle of Man;о-в Мэн;Île de Man;Isla de Man;Isola di Man;Wyspa Man;Ilha de Man
IL;ISR;Israel;Израиль;Israele;Izrael
IT;ITA;Italy;Италия;Italien;Italie;Italia;Włochy
JM;JAM;Jamaica;Ямайка;Jamaika;Jamaïque;Giamaica;Jamajka
JP;JPN;Japan;Япония;Japon;Giappone;Japonia;Japão
JE;JEY;Jersey;Джерси
JO;JOR;Jordan;Иордания;Jordanien;Jordanie;Jordania;Giordania
KZ;KAZ;Kazakhstan;Казахстан;Kasachstan;Kazajistán;Kazakistan;Kazachstan;Cazaquistão
KE;KEN;Kenya;Кения;Kenia;Quênia
KI;KIR;Kiribati;Кирибати;Quiribati
KP;PRK;North Korea;КНДР;Nordkorea;Corée du Nord;Corea del Nord;Noord-Korea;Korea Północna;Coreia do Norte
KR;KOR;South Korea;Südkorea;Corée du Sud;Corea del Sur;Corea del Sud;Zuid-Korea;Korea Południowa;Coreia do Sul;korea
KW;KWT;Kuwait;Кувейт;Koweït;Koeweit;Kuwejt
KG;KGZ;Kyrgyzstan;Киргизия;Kirgisistan;Kirghizstan;Kirguistán;Kirghizistan;Kirgizië;Kirgistan;Quirguistão
LA;LAO;Laos;Лаос;lao people s democratic republic
LV;LVA;Latvia;Латвия;Lettland;Lettonie;Letonia;Lettonia;Letland;Łotwa
LB;LBN;Lebanon;Ливан;Libanon;Liban;Líbano
LS;LSO;Lesotho;Лесото;Lesoto
LR;LBR;Liberia;Либерия
LY;LBY;Libya;Ливия;Libyen;Libye;Libia;Libië
LI;LIE;Liechtenstein;Лихтенштейн
LT;LTU;Lithuania;Литва;Litauen;Lituanie;Lituania;Litouwen;Litwa
LU;LUX;Luxembourg;Люксембург;Luxemburg;Luxemburgo;Lussemburgo;Luksemburg
MO;MAC;Macao SAR China;Макао (САР);RAS di Macao;Macau SAR van China;SRA Makau (Chiny);Macau, RAE da China
MG;MDG;Madagascar;Мадагаскар;Madagaskar
MW;MWI;Malawi;Малави;Malaui
MY;MYS;Malaysia;Малайзия;Malaisie;Malasia;Maleisië;Malezja
MV;MDV;Maldives;Мальдивы;Malediven;Maldivas;Maldive;Maldiven;Malediwy
ML;MLI;Mali;Мали
MT;MLT;Malta;Мальта;Malte
MH;MHL;Marshall Islands;Marshallinseln;Îles Marshall;Islas Marshall;Isole Marshall;Wyspy Marshalla;Ilhas Marshall
MQ;MTQ;Martinique;Мартиника;Martinica;Martynika
MR;MRT;Mauritania;Мавритания;Mauretanien;Mauritanie;Mauretania
MU;MUS;Mauritius;Маврикий;Maurice;Mauricio
YT;MYT;Mayotte;Майотта;Majotta
MX;MEX;Mexico;Мексика;Mexiko;Mexique;Messico;Meksyk
FM;FSM;Micronesia;Федеративные Штаты Микронезии;Mikronesien;Micronésie;Mikronezja
MD;MDA;Moldova;Молдова;Republik Moldau;Moldavie;Moldavia;Mołdawia;moldova republic of
MC;MCO;Monaco;Монако;Monako
MN;MNG;Mongolia;Монголия;Mongolei;Mongolie
ME;MNE;Montenegro;Черногория;Czarnogóra
MS;MSR;Montserrat;Монтсеррат
MA;MAR;Morocco;Марокко;Marokko;Maroc;Marruecos;Marocco;Maroko;Marrocos
MZ;MOZ;Mozambique;Мозамбик;Mosambik;Mozambico;Mozambik;Moçambique
MM;MMR;Myanmar (Burma);Мьянма (Бирма);Myanmar;Myanmar (Birma);Mjanma (Birma);Mianmar (Birmânia);burma
NA;NAM;Namibia;Намибия;Namibie
NR;NRU;Nauru;Науру
NP;NPL;Nepal;Непал
NL;NLD;Netherlands;Нидерланды;Niederlande;Pays-Bas;Países Bajos;Paesi Bassi;Nederland;Holandia;Países Baixos;holland
NC;NCL;New Caledonia;Neukaledonien;Nueva Caledonia;Nuova Caledonia;Nieuw-Caledonië;Nowa Kaledonia;Nova Caledônia
NZ;NZL;New Zealand;Новая Зеландия;Neuseeland;Nueva Zelanda;Nuova Zelanda;Nieuw-Zeeland;Nowa Zelandia;Nova Zelândia
NI;NIC;Nicaragua;Никарагуа;Nikaragua
NE;NER;Niger;Нигер
NG;NGA;Nigeria;Нигерия
NU;NIU;Niue;Ниуэ
MK;MKD;North Macedonia;Nordmazedonien;Macédoine du Nord;Noord-Macedonië;Macedonia Północna;Macedônia do Norte;macedonia
NO;NOR;Norway;Норвегия;Norwegen;Norvège;Noruega;Norvegia;Noorwegen;Norwegia
OM;OMN;Oman;Оман;Omã
PK;PAK;Pakistan;Пакистан;Paquistão
PW;PLW;Palau;Палау;Palaos
PS;PSE;Palestinian Territories;Territori Palestinesi;Palestijnse gebieden;Terytoria Palestyńskie;palestine state of
PA;PAN;Panama;Панама
PG;PNG;Papua New Guinea;Papua-Neuguinea;Papúa Nueva Guinea;Papua Nuova Guinea;Papua-Nowa Gwinea;Papua-Nova Guiné
PY;PRY;Paraguay;Парагвай;Paragwaj;Paraguai
PE;PER;Peru;Перу;Pérou
PH;PHL;Philippines;Филиппины;Philippinen;Filipinas;Filippine;Filipijnen;Filipiny
PL;POL;Poland;Польша;Polen;Pologne;Polonia;Polska
PT;PRT;Portugal;Португалия;Portogallo;Portugalia
PR;PRI;Puerto Rico;Пуэрто-Рико;Porto Rico;Portoryko
QA;QAT;Qatar;Катар;Katar;Catar
RE;REU;Réunion;Реюньон;La Réunion;Riunione;Reunião
RO;ROU;Romania;Румыния;Rumänien;Roumanie;Rumanía;Roemenië;Rumunia;Romênia
RU;RUS;Russia;Россия;Russland;Russie;Rusia;Rusland;Rosja;russian federation;rossiiskaya federatsiya
RW;RWA;Rwanda;Руанда;Ruanda
WS;WSM;Samoa;Самоа
SM;SMR;San Marino;Сан-Марино;Saint-Marin
ST;STP;São Tomé & Príncipe;Сан-Томе и Принсипи;Sao Tomé-et-Principe;São Tomé e Príncipe;Sao Tomé en Principe
SA;SAU;Saudi Arabia;Saudi-Arabien;Arabie saoudite;Arabia Saudí;Arabia Saudita;Saoedi-Arabië;Arabia Saudyjska
SN;SEN;Senegal;Сенегал
RS;SRB;Serbia;Сербия;Serbien;Serbie;Servië;Sérvia
SC;SYC;Seychelles;Сейшельские о-ва;Seychellen;Seszele;Seicheles
SL;SLE;Sierra Leone;Сьерра-Леоне;Sierra Leona;Serra Leoa
SG;SGP;Singapore;Сингапур;Singapur;Singapour;Singapura;republic of singapore
SX;SXM;Sint Maarten;Синт-Мартен;Saint-Martin (partie néerlandaise)
SK;SVK;Slovakia;Словакия;Slowakei;Slovaquie;Eslovaquia;Slovacchia;Slowakije;Słowacja;slovak republic
SI;SVN;Slovenia;Словения;Slowenien;Slovénie;Eslovenia;Słowenia
SB;SLB;Solomon Islands;Соломоновы о-ва;Salomonen;Îles Salomon;Islas Salomón;Isole Salomone;Wyspy Salomona;Ilhas Salomão
SO;SOM;Somalia;Сомали;Somalie
ZA;ZAF;South Africa;Южно-Африканская Республика;Südafrika;Afrique du Sud;Sudáfrica;Zuid-Afrika;África do Sul
SS;SSD;South Sudan;Южный Судан;Südsudan;Soudan du Sud;Sudán del Sur;Zuid-Soedan;Sudan Południowy;Sudão do Sul
ES;ESP;Spain;Испания;Spanien;Espagne;España;Spagna;Spanje;Hiszpania;Espanha
LK;LKA;Sri Lanka;Шри-Ланка
SD;SDN;Sudan;Судан;Soudan;Soedan;Sudão
SR;SUR;Suriname;Суринам;Surinam
SE;SWE;Sweden;Швеция;Schweden;Suède;Suecia;Svezia;Zweden;Szwecja
CH;CHE;Switzerland;Швейцария;Schweiz;Suisse;Suiza;Svizzera;Zwitserland;Szwajcaria;Suíça
SY;SYR;Syria;Сирия;Syrien;Syrie;Siria;syrian arab republic
TW;TWN;Taiwan;Тайвань;Tajwan;taiwan province of china;taiwan roc
TJ;TJK;Tajikistan;Таджикистан;Tadschikistan;Tadjikistan;Tayikistán;Tagikistan;Tadzjikistan;Tadżykistan;Tadjiquistão
TZ;TZA;Tanzania;Танзания;Tansania;Tanzanie;tanzania united republic of
TH;THA;Thailand;Таиланд;Thaïlande;Tailandia;Thailandia;Tajlandia
TL;TLS;Timor-Leste;Восточный Тимор;Timor oriental;Timor Est;Oost-Timor;Timor Wschodni
TG;TGO;Togo;Того
TO;TON;Tonga;Тонга
TT;TTO;Trinidad & Tobago;Тринидад и Тобаго;Trinité-et-Tobago;Trinidad y Tobago;Trinidad e Tobago;Trynidad i Tobago
TN;TUN;Tunisia;Тунис;Tunesien;Tunisie;Túnez;Tunesië;Tunezja
TR;TUR;Türkiye;Турция;Türkei;Turquie;Turquía;Turchia;Turkije;Turcja;turkey
TM;TKM;Turkmenistan;Туркменистан;Turcomenistão
TC;TCA;Turks & Caicos Islands;Тёркс и Кайкос;Isole Turks e Caicos;Turks i Caicos;Ilhas Turcas e Caicos
TV;TUV;Tuvalu;Тувалу
UG;UGA;Uganda;Уганда;Ouganda;Oeganda
UA;UKR;Ukraine;Украина;Ucrania;Ucraina;Oekraïne;Ukraina
AE;ARE;United Arab Emirates;ОАЭ;Émirats arabes unis;Emirati Arabi Uniti;Emirados Árabes Unidos;uae;emirates
GB;GBR;United Kingdom;Royaume-Uni;Reino Unido;Regno Unito;uk;great britain;england;scotland;wales;britain
US;USA;United States;Соединенные Штаты;États-Unis;Estados Unidos;Stati Uniti;Verenigde Staten;Stany Zjednoczone;america
UY;URY;Uruguay;Уругвай;Urugwaj;Uruguai
UZ;UZB;Uzbekistan;Узбекистан;Usbekistan;Ouzbékistan;Oezbekistan;Uzbequistão
VU;VUT;Vanuatu;Вануату
VE;VEN;Venezuela;Венесуэла;Wenezuela;venezuela bolivarian republic of
VN;VNM;Vietnam;Вьетнам;Wietnam;Vietnã
VG;VGB;British Virgin Islands;Britse Maagdeneilanden;Ilhas Virgens Britânicas;bvi;virgin islands british
VI;VIR;U.S. Virgin Islands;Виргинские о-ва (США);Isole Vergini Americane;Ilhas Virgens Americanas
WF;WLF;Wallis & Futuna;Уоллис и Футуна;Wallis y Futuna;Wallis e Futuna;Wallis en Futuna;Wallis i Futuna
YE;YEM;Yemen;Йемен;Jemen;Iêmen
ZM;ZMB;Zambia;Замбия;Sambia;Zambie
ZW;ZWE;Zimbabwe;Зимбабве;Simbabwe;Zimbabue
XK;XKX;Kosovo;Косово;Kosowo
"""
