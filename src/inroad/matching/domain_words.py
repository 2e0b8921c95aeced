"""Domains that many unlike companies and people share: they say where something is kept, not whose it is."""

SHARED_HOSTS = frozenset(
    """
    gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.co.jp yahoo.co.in yahoo.fr yahoo.de yahoo.it yahoo.es
    yahoo.com.br yahoo.ca ymail.com rocketmail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it
    hotmail.es outlook.com outlook.de outlook.fr outlook.es live.com live.co.uk live.fr live.de msn.com aol.com
    icloud.com me.com mac.com protonmail.com proton.me pm.me tutanota.com tuta.io fastmail.com fastmail.fm zoho.com
    zohomail.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de arcor.de online.de 1und1.de
    mail.com email.com usa.com inbox.com hushmail.com mailinator.com yandex.ru yandex.com ya.ru mail.ru bk.ru list.ru
    inbox.ru rambler.ru internet.ru ukr.net i.ua bigmir.net meta.ua seznam.cz email.cz centrum.cz wp.pl o2.pl onet.pl
    interia.pl op.pl gazeta.pl abv.bg mail.bg libero.it virgilio.it tiscali.it alice.it tin.it orange.fr wanadoo.fr
    free.fr sfr.fr laposte.net neuf.fr bbox.fr telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl
    home.nl bluewin.ch hispeed.ch sunrise.ch chello.at aon.at telia.com bredband.net spray.se online.no broadpark.no
    terra.com.br uol.com.br bol.com.br ig.com.br globo.com hotmail.com.br rediffmail.com qq.com 163.com 126.com
    sina.com sina.cn sohu.com foxmail.com aliyun.com naver.com daum.net hanmail.net nate.com docomo.ne.jp
    ezweb.ne.jp softbank.jp nifty.com ocn.ne.jp biglobe.ne.jp comcast.net verizon.net att.net sbcglobal.net
    bellsouth.net cox.net charter.net earthlink.net juno.com netzero.net optonline.net roadrunner.com rr.com
    frontier.com windstream.net centurylink.net btinternet.com btopenworld.com sky.com virginmedia.com ntlworld.com
    talktalk.net blueyonder.co.uk rogers.com shaw.ca sympatico.ca telus.net bigpond.com optusnet.com.au xtra.co.nz
    walla.co.il netvision.net.il mweb.co.za
    github.com gitlab.com bitbucket.org sourceforge.net codeberg.org gitee.com sr.ht launchpad.net huggingface.co
    npmjs.com pypi.org crates.io hub.docker.com docker.com.hub codeaurora.org
    facebook.com fb.com instagram.com twitter.com x.com linkedin.com youtube.com youtu.be tiktok.com pinterest.com
    medium.com substack.com reddit.com discord.gg discord.com t.me telegram.me vk.com ok.ru weibo.com wechat.com
    xing.com threads.net mastodon.social bsky.app whatsapp.com wa.me crunchbase.com angel.co wellfound.com
    glassdoor.com indeed.com bloomberg.com wikipedia.org wikidata.org producthunt.com
    linktr.ee bit.ly goo.gl tinyurl.com ow.ly t.co lnkd.in rebrand.ly about.me carrd.co beacons.ai bio.link
    google.com sites.google.com docs.google.com drive.google.com forms.gle business.site goo.gle maps.google.com
    notion.site notion.so sharepoint.com wixsite.com wix.com wordpress.com blogspot.com weebly.com squarespace.com
    webflow.io godaddysites.com jimdo.com jimdosite.com strikingly.com site123.me tumblr.com ghost.io
    github.io gitlab.io netlify.app vercel.app herokuapp.com azurewebsites.net cloudfront.net amazonaws.com
    appspot.com web.app firebaseapp.com pages.dev workers.dev onrender.com fly.dev myshopify.com shopify.com.store
    etsy.com ebay.com aliexpress.com alibaba.com.store 1688.com tradeindia.com indiamart.com made-in-china.com
    narod.ru ucoz.ru tilda.ws nethouse.ru chat.ru
    example.com example.org example.net test.com localhost.com domain.com none.com na.com unknown.com noemail.com
    invalid.com mailchimp.com hubspot.com.site eventbrite.com meetup.com zoom.us teams.microsoft.com paypal.me
    """.split()
)
"""Hosts of mail, code, pages, profiles and links, as registrable domains; more are found in the data themselves."""

OWN_ENDINGS = frozenset(
    """
    abb abbott abbvie accenture aco aetna airbus alibaba allstate ally alstom amazon americanexpress amex amica apple
    aramco asda audi auspost aws axa azure baidu barclays bbc bbva bentley bing bloomberg bms bmw bnpparibas boehringer
    bofa bosch bostik bradesco bridgestone canon capitalone cbre cern chanel chase cisco citi commbank cuisinella dell
    deloitte dhl dupont edeka epson ericsson erni fage fairwinds fedex ferrari ferrero fidelity firestone flickr flir
    ford fox fresenius fujitsu gallup gea genting globo gmail gmx godaddy goodyear google grainger gucci hbo hdfc
    hdfcbank hermes hisamitsu hitachi homedepot honda hsbc hyatt hyundai ibm icbc ieee ifm infiniti intuit ipiranga itau
    jaguar jcb jio jll jnj jpmorgan juniper kddi kia komatsu kpmg kpn lamborghini lancaster landrover lanxess latrobe
    leclerc lego lexus lidl lilly lotte lundbeck maif mango marriott mattel mckinsey merck microsoft mitsubishi mlb
    monash nab nba nec netflix neustar nfl nhk nike nikon nissan nissay nokia norton ntt obi oracle otsuka panasonic
    pccw pfizer philips pictet playstation pnc politie pramerica prudential pwc rexroth ricoh rogers rwe samsung
    sandvik sandvikcoromant sanofi sap saxo sbi schaeffler sener sfr shell sina skype sncf softbank sohu sony stada
    staples statebank statefarm suzuki swatch tatamotors tdk temasek teva tiaa tjx toray toshiba toyota tui ubs ups
    vanguard verisign vig visa vivo volvo walmart weibo weir wolterskluwer woodside xbox xerox yahoo yandex yodobashi
    zara
    """.split()
)
"""Endings that one owner has for itself alone, by the list of the root zone: global.toyota is Toyota's."""

PATHS_BEFORE_HANDLES = frozenset(
    "company in organization organizations orgs pages groups channel c user users o school pub showcase people".split()
)
"""First parts of an address's path behind which the name of its owner stands: linkedin.com/company/acme."""
