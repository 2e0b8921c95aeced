"""The plants of the Brennaker Group, as outlines: one pattern for five of them, and Karaganda in its own language."""

_PLANT = """
DIRECTOR: Plant Director [Manufacturing / PLACE Plant] @ PLACE < Dirk Overbeek
  *: Assistant to the Plant Director
  *: Head of Production [+ Production]
    SHIFTS *: Production Shift Manager [+ Shift {n}]
      3-4 *: Team Leader, Machining | Team Leader, Assembly | Team Leader, Casting | Team Leader, Test Bay
        8-10 *: Machine Operator | CNC Machinist | Pump Assembler | Valve Assembler | Foundry Worker | Welder
    24 fte: Agency Workers, Assembly
  *: Head of Maintenance [+ Maintenance]
    2 *: Maintenance Supervisor
      5-6 *: Maintenance Technician | Industrial Electrician | Mechatronics Technician
  *: Head of Quality [+ Quality]
    *: Laboratory Manager [+ Laboratory]
      3 *: Materials Test Engineer | Laboratory Technician
    4-5 *: Quality Engineer | Quality Inspector
  *: Head of Supply Chain [+ Supply Chain]
    *: Warehouse Manager [+ Warehouse]
      4-5 *: Warehouse Operator | Forklift Driver
    4 *: Production Planner | Material Planner | Operational Buyer
  *: Head of Process Engineering [+ Engineering]
    5-6 *: Process Engineer | Manufacturing Engineer | Tooling Engineer
  *: Plant Controller [+ Finance]
    3 *: Cost Accountant | Payroll Accountant
  *: HR Manager [+ Human Resources]
    2-3 *: HR Business Partner | Training Coordinator
  *: HSE Manager [+ Health, Safety and Environment]
    2 *: HSE Specialist
  *: Site IT Manager [+ IT] ~ Tobias Lindqvist
    3 *: IT Support Specialist | Automation Engineer
"""

_KARAGANDA = """
Виталий Ткаченко: Директор завода [Manufacturing / Карагандинский завод] @ Караганда < Dirk Overbeek
  *: Помощник директора
  *: Главный инженер [+ Техническая дирекция]
    *: Начальник конструкторского бюро [+ Конструкторское бюро]
      6-7 *: Инженер-конструктор | Техник-конструктор
    *: Главный технолог [+ Отдел главного технолога]
      5-6 *: Инженер-технолог
    *: Главный механик [+ Отдел главного механика]
      2 *: Мастер участка ремонта
        5-6 *: Слесарь-ремонтник | Электромонтёр | Наладчик оборудования
    *: Главный энергетик [+ Энергетический отдел]
      4 *: Инженер-энергетик | Электромонтёр
  *: Заместитель директора по производству [+ Производство]
    *: Начальник литейного цеха [+ Литейный цех]
      5 *: Мастер смены
        6-8 *: Литейщик | Плавильщик | Формовщик
    *: Начальник механического цеха [+ Механический цех]
      6 *: Мастер смены
        7-8 *: Токарь | Фрезеровщик | Оператор станков с ЧПУ | Шлифовщик
    *: Начальник сборочного цеха [+ Сборочный цех]
      5 *: Мастер смены
        7-8 *: Слесарь-сборщик | Сварщик | Испытатель насосов
      30 fte: Рабочие по договору подряда
    *: Начальник планово-диспетчерского отдела [+ Планово-диспетчерский отдел]
      5 *: Диспетчер | Инженер по планированию
  *: Начальник отдела технического контроля [+ Отдел технического контроля]
    6-7 *: Контролёр ОТК | Инженер по качеству | Лаборант
  *: Начальник отдела снабжения [+ Снабжение]
    *: Заведующий складом [+ Склад]
      5 *: Кладовщик | Водитель погрузчика
    4 *: Менеджер по закупкам | Специалист по логистике
  *: Финансовый директор завода [+ Финансы]
    *: Главный бухгалтер [+ Бухгалтерия]
      4-5 *: Бухгалтер
    3 *: Экономист
  *: Начальник отдела кадров [+ Отдел кадров]
    3 *: Специалист по кадрам | Инженер по обучению
  *: Начальник отдела охраны труда [+ Охрана труда]
    3 *: Инженер по охране труда
  *: Начальник отдела ИТ [+ ИТ] ~ Tobias Lindqvist
    4 *: Системный администратор | Программист | Инженер АСУ ТП
  ?: Юрисконсульт
"""


def _plant(director: str, place: str, shifts: int) -> str:
    return _PLANT.replace("DIRECTOR", director).replace("PLACE", place).replace("SHIFTS", str(shifts))


PLANTS = (
    _plant("Jürgen Großmann", "Osnabrück", 5)
    + _plant("Holger Brüning", "Kassel", 4)
    + _plant("Wojciech Grabowski", "Gliwice", 4)
    + _plant("Loretta Baines", "Dayton", 5)
    + _plant("Ernesto Villalobos", "Monterrey", 4)
    + _KARAGANDA
)
