"""Given and family names, usual where the industrial group has its plants. Combined by chance: nobody in particular."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """Names of one language; `families` gives the form borne by men and the one borne by women, often the same."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    families: tuple[tuple[str, str], ...]


def _names(men: str, women: str, families: str) -> Names:
    """Read names parted by spaces (`_` is a space inside a name), families as `man's/woman's` where they differ."""
    pairs = (family.replace("_", " ").partition("/") for family in families.split())
    return Names(tuple(men.split()), tuple(women.split()), tuple((man, woman or man) for man, _, woman in pairs))


GERMAN = _names(
    """
        Andreas Bernd Björn Christian Dieter Dirk Felix Florian Frank Georg Günter Hannes Heiko Jan Jens Jörg
        Jürgen Kai Karsten Klaus Lars Lukas Markus Matthias Michael Niklas Olaf Oliver Peter Ralf Rolf Rüdiger
        Stefan Sönke Thomas Thorsten Tim Udo Uwe Volker Wolfgang
    """,
    """
        Andrea Anja Anke Barbara Birgit Britta Carola Claudia Daniela Doris Elke Eva Franziska Gudrun Heike Ines
        Jana Julia Jutta Karin Katrin Kirsten Lena Maike Marion Martina Monika Nadine Petra Renate Sabine Sandra
        Silke Sonja Stefanie Susanne Tanja Ulrike Ute Wiebke
    """,
    """
        Albrecht Altmann Bachmann Bäumer Becker Bergmann Blümel Bödeker Böttcher Brinkmann Bühler Busch Dierkes
        Dörfler Eggers Ehlers Engel Fischer Förster Frühling Gebhardt Göbel Große Günther Haase Hagemann
        Hartmann Heitkamp Höfer Hübner Jäger Jürgens Kämper Keller Köhler König Kröger Krüger Kühn Lindemann
        Löffler Lüders Meyer Möller Mühlbauer Münch Nölting Oberdieck Pohlmann Röder Rößler Sander Schäfer
        Schlüter Schönberg Schröder Schütte Seidel Stöver Strübing Thiele Tönnies Uhlmann Vogel Völker Wächter
        Weiß Wübben Zöller Zumbrink
    """,
)

RUSSIAN = _names(
    """
        Александр Алексей Анатолий Андрей Антон Артём Борис Вадим Василий Виктор Виталий Владимир Вячеслав
        Геннадий Георгий Григорий Денис Дмитрий Евгений Егор Иван Игорь Илья Кирилл Константин Максим Михаил
        Никита Николай Олег Павел Пётр Роман Сергей Станислав Степан Фёдор Юрий Ярослав
    """,
    """
        Алина Алла Анастасия Анна Валентина Вера Виктория Галина Дарья Евгения Екатерина Елена Жанна Зоя Инна
        Ирина Ксения Лариса Любовь Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана Ольга Полина Раиса
        Светлана Софья Тамара Татьяна Ульяна Юлия Яна
    """,
    """
        Абрамов/Абрамова Архипов/Архипова Баженов/Баженова Белоусов/Белоусова Бобров/Боброва Быков/Быкова
        Воронов/Воронова Гаврилов/Гаврилова Горшков/Горшкова Гусев/Гусева Дорофеев/Дорофеева Ершов/Ершова
        Жданов/Жданова Журавлёв/Журавлёва Зимин/Зимина Зуев/Зуева Ильин/Ильина Калинин/Калинина Киселёв/Киселёва
        Ковалёв/Ковалёва Комаров/Комарова Кравченко Крылов/Крылова Лазарев/Лазарева Лапин/Лапина
        Логинов/Логинова Лысенко Макаров/Макарова Мельников/Мельникова Мухин/Мухина Назаров/Назарова
        Никитин/Никитина Орлов/Орлова Панов/Панова Панченко Поляков/Полякова Рожков/Рожкова Рябов/Рябова
        Савельев/Савельева Сазонов/Сазонова Сафронов/Сафронова Селезнёв/Селезнёва Ситников/Ситникова
        Соболев/Соболева Терентьев/Терентьева Тихонов/Тихонова Трофимов/Трофимова Уваров/Уварова
        Федотов/Федотова Филатов/Филатова Хохлов/Хохлова Чернов/Чернова Шаров/Шарова Шевчук Щербаков/Щербакова
        Юдин/Юдина Яковлев/Яковлева
    """,
)

KAZAKH = _names(
    """
        Айбек Алмас Арман Асхат Бауыржан Берик Болат Галымжан Данияр Ерлан Ержан Жандос Кайрат Марат Мурат
        Нурлан Олжас Рустам Самат Серик Талгат Тимур Улан
    """,
    """
        Айгуль Айжан Алия Асель Асем Ботагоз Гульнара Дана Динара Жанар Камила Карлыгаш Лаура Мадина Меруерт
        Назгуль Сауле Толганай Шолпан
    """,
    """
        Абдрахманов/Абдрахманова Алимов/Алимова Аманжолов/Аманжолова Бекмуратов/Бекмуратова Досжанов/Досжанова
        Ергалиев/Ергалиева Жакупов/Жакупова Ибраев/Ибраева Искаков/Искакова Касымов/Касымова
        Молдабеков/Молдабекова Мусин/Мусина Нургалиев/Нургалиева Омаров/Омарова Рахимов/Рахимова
        Сагинтаев/Сагинтаева Смагулов/Смагулова Сулейменов/Сулейменова Тлеубаев/Тлеубаева Утегенов/Утегенова
        Хасенов/Хасенова Шаяхметов/Шаяхметова
    """,
)

POLISH = _names(
    """
        Adam Andrzej Bartosz Błażej Cezary Damian Dariusz Dominik Filip Grzegorz Hubert Jacek Jakub Janusz Kamil
        Krzysztof Łukasz Maciej Marcin Mariusz Michał Paweł Piotr Rafał Robert Sławomir Stanisław Szymon Tomasz
        Wojciech Zbigniew
    """,
    """
        Agata Agnieszka Aleksandra Alicja Aneta Barbara Beata Bożena Dorota Edyta Elżbieta Ewa Grażyna Halina
        Iwona Joanna Justyna Karolina Kinga Magdalena Małgorzata Marzena Monika Natalia Patrycja Renata Sylwia
        Urszula Zofia
    """,
    """
        Adamczyk Bąk Błaszczyk Chmielewski/Chmielewska Cieślak Czarnecki/Czarnecka Dąbrowski/Dąbrowska Dudek
        Duda Gajewski/Gajewska Głowacki/Głowacka Górski/Górska Jabłoński/Jabłońska Janik Kaczmarek Kołodziej
        Kozłowski/Kozłowska Krawczyk Król Kubiak Lis Maciejewski/Maciejewska Malinowski/Malinowska Mazur
        Michalak Mróz Nowicki/Nowicka Olszewski/Olszewska Ostrowski/Ostrowska Pająk Pietrzak Rutkowski/Rutkowska
        Sikora Sobczak Stępień Szulc Urban Walczak Wilk Wójcik Wróbel Zając Zawadzki/Zawadzka Zięba Żak
    """,
)

DUTCH = _names(
    """
        Arjan Bart Bas Bram Daan Erik Floris Frank Gerrit Hans Henk Hugo Jaap Jasper Jelle Joost Kees Koen
        Maarten Marijn Martijn Niels Paul Pieter Rik Robbert Ruud Sander Sjoerd Stijn Teun Thijs Tjeerd Willem
        Wouter
    """,
    """
        Anke Annemiek Anouk Babette Carlijn Danique Els Esther Eva Femke Fleur Hanneke Ilse Ineke Iris Jolanda
        Judith Karin Lieke Linda Lotte Loes Maaike Marieke Marloes Merel Nienke Noor Petra Roos Sanne Saskia
        Suzanne Wendy Willemijn
    """,
    """
        Aarts Bakker van_den_Berg van_Beek Blom Boersma de_Boer Bosman ter_Braak Brouwer de_Bruijn van_Dam
        Dekker Dijkstra van_Doorn Evers de_Graaf van_der_Heijden Hendriks Hoekstra den_Hollander Huisman Jansen
        de_Jong Kok Kramer Kuiper van_Leeuwen Maas van_der_Meer Mulder Peeters Postma Prins Schouten Smeets
        Timmermans Verbeek Vermeulen Visser van_Vliet Vos Wagenaar Willems Zwart Zijlstra
    """,
)

AMERICAN = _names(
    """
        Aaron Andre Anthony Brandon Brian Caleb Carlos Chad Curtis Darnell Derek Devin Eric Ethan Gary Greg
        Isaac Jamal Jason Jeremy Jordan Kenneth Kevin Kyle Luis Marcus Mitchell Nathan Omar Patrick Randall
        Ricardo Russell Scott Shawn Travis Tyler Victor Wade Wesley
    """,
    """
        Alicia Amber Angela April Bethany Brenda Brianna Carla Cheryl Courtney Crystal Dana Denise Ebony Erica
        Gloria Heather Holly Jasmine Jill Kayla Keisha Kelly Latoya Leslie Lori Maria Megan Michelle Monica
        Nicole Pamela Rachel Robin Shannon Stacy Tamara Tiffany Valerie Yolanda
    """,
    """
        Abbott Alvarez Bailey Barnett Bishop Boyd Bradford Briggs Brock Burke Caldwell Carver Chavez Coleman
        Conley Crawford Dalton Delgado Dixon Drake Duncan Ellison Fields Fleming Foster Fuentes Garrett Gibbs
        Goodwin Greer Hansen Harmon Hayes Holloway Ingram Jennings Kemp Kirby Lambert Lowery Maddox Mercado
        Monroe Mueller Nash Norris Ochoa Osborne Parrish Pruitt Quinn Ramsey Rhodes Rivas Rowland Salazar
        Shelton Singleton Stokes Sutton Tate Tran Underwood Vargas Vaughn Walton Weaver Whitfield Yates York
    """,
)

SPANISH = _names(
    """
        Alejandro Andrés Ángel Arturo César Daniel Eduardo Emilio Enrique Ernesto Felipe Fernando Francisco
        Gerardo Gustavo Héctor Hugo Ignacio Iván Javier Jesús Joaquín Jorge José Julián Leonardo Manuel Martín
        Óscar Rafael Ramón Raúl Ricardo Rodrigo Rubén Sergio
    """,
    """
        Adriana Alejandra Ana Beatriz Brenda Carolina Claudia Cristina Daniela Elena Fernanda Gabriela Guadalupe
        Isabel Itzel Karla Laura Leticia Lorena Lucía Mariana Marisol Mónica Natalia Paola Patricia Pilar Rocío
        Rosario Sandra Silvia Sofía Valeria Verónica Ximena Yolanda
    """,
    """
        Aguirre Álvarez Arellano Ávila Barragán Benítez Bustamante Cabrera Camacho Cárdenas Carrillo Castañeda
        Cervantes Cisneros Contreras Cortés de_la_Garza Domínguez Escobedo Espinoza Fuentes Gallegos García
        González Guerrero Gutiérrez Hernández Ibarra Jiménez Leal Lozano Márquez Medina Mejía Montes Murillo
        Navarro Núñez Ochoa Olvera Ordóñez Pacheco Peña Quiñones Ramírez Rangel Ríos Rodríguez Salinas Sánchez
        Sepúlveda Solís Treviño Valdés Velázquez Villarreal Zamudio Zúñiga
    """,
)

OF_PLACE = {
    "Eindhoven": (DUTCH, DUTCH, DUTCH, GERMAN, SPANISH, AMERICAN, POLISH),
    "Osnabrück": (GERMAN,),
    "Kassel": (GERMAN,),
    "Gliwice": (POLISH,),
    "Dayton": (AMERICAN,),
    "Monterrey": (SPANISH,),
    "Караганда": (RUSSIAN, KAZAKH),
    "Алматы": (KAZAKH, RUSSIAN),
}
"""Which names are usual where; a language named more often is more usual."""
