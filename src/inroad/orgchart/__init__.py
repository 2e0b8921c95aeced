"""Who reports to whom? Tree, gaps, differences, layout and its pictures: values in, values out."""
