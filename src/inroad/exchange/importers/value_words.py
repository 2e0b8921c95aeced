"""Words that systems write into columns for seniority and function, and what they are in ours."""

from inroad.model.person import Function, Seniority

SENIORITY_WORDS: dict[str, Seniority] = {
    word.strip(): seniority
    for seniority, words in (
        (Seniority.BOARD, "board; board member; owner; partner; совет директоров"),
        (Seniority.C_LEVEL, "c level; c suite; cxo; founder; executive; chief; топ менеджмент"),
        (Seniority.VP, "vp; vp level; vice president; svp; evp; вице президент"),
        (Seniority.DIRECTOR, "director; head; director level; директор"),
        (Seniority.MANAGER, "manager; manager level; team lead; менеджер; руководитель"),
        (
            Seniority.INDIVIDUAL,
            "individual; individual contributor; non manager; staff; entry; senior; intern; training; специалист",
        ),
    )
    for word in words.split(";")
}
"""By the words casefolded, punctuation as blanks."""

FUNCTION_WORDS: dict[str, Function] = {function.value.replace("_", " "): function for function in Function} | {
    word.strip(): function
    for function, words in (
        (Function.GENERAL_MANAGEMENT, "management; c suite; executive; founder; руководство"),
        (Function.FINANCE, "accounting; finance and administration; master finance; финансы; бухгалтерия; finanzen"),
        (Function.IT, "information technology; master information technology; ит; information systems"),
        (
            Function.OPERATIONS,
            "master operations; production; logistics; supply chain; manufacturing; операции; производство",
        ),
        (Function.SALES, "master sales; business development; продажи; vertrieb"),
        (Function.MARKETING, "master marketing; маркетинг"),
        (Function.PRODUCT, "product management; продукт"),
        (Function.ENGINEERING, "engineering technical; master engineering technical; technology; разработка; technik"),
        (Function.RESEARCH, "research and development; r d; science; исследования"),
        (Function.HUMAN_RESOURCES, "hr; human resource; master human resources; people; персонал; кадры; personal"),
        (Function.LEGAL, "law; compliance; master legal; юридический; recht"),
        (Function.PROCUREMENT, "purchasing; закупки; einkauf"),
        (Function.CLINICAL, "medical; health; medical health; nursing; master medical health"),
        (Function.COMMUNICATIONS, "pr; public relations; media and communication; коммуникации"),
        (Function.CUSTOMER_SERVICE, "support; customer success; customer support; поддержка"),
        (Function.ADMINISTRATION, "administrative; admin; office management; администрация; verwaltung"),
    )
    for word in words.split(";")
}
"""By the words casefolded, punctuation as blanks."""
